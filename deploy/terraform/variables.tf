variable "name" {
  description = "A prefix for everything that is made."
  type        = string
  default     = "vamgr"
}

variable "region" {
  description = "Where it is made: near the people, and where their data may be."
  type        = string
  default     = "eu-central-1"
}

variable "vpc_id" {
  description = "An existing network."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets of it, in two zones at least."
  type        = list(string)

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "Name subnets in two zones at least."
  }
}

variable "client_security_group_id" {
  description = "The security group of the machines that vamgr runs on: nobody else reaches the services."
  type        = string
}

# Sizes: docs/deployment.md says what a small installation needs.

variable "database_class" {
  description = "Memory counts: what the airlines of a day read should fit into it."
  type        = string
  default     = "db.t4g.medium"
}

variable "database_storage_gb" {
  description = "To begin with; it grows by itself up to ten times as much."
  type        = number
  default     = 50
}

variable "broker_class" {
  description = "Messages are taken at once as a rule: the smallest does for long."
  type        = string
  default     = "mq.m7g.medium"
}

variable "cache_class" {
  description = "Signals, sessions and recent answers."
  type        = string
  default     = "cache.t4g.small"
}

variable "highly_available" {
  description = "A second machine of each service in another zone."
  type        = bool
  default     = true
}
