# Passwords become parts of addresses, so they are letters and digits only.
resource "random_password" "service" {
  for_each = toset(["database_master", "database", "broker", "cache"])
  length   = 40
  special  = false
}

locals {
  ports = { database = 5432, broker = 5671, cache = 6379 }
}

resource "aws_security_group" "service" {
  for_each    = local.ports
  name        = "${var.name}-${each.key}"
  description = "${each.key} of ${var.name}: reached by its machines alone"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "service" {
  for_each                     = local.ports
  security_group_id            = aws_security_group.service[each.key].id
  referenced_security_group_id = var.client_security_group_id
  ip_protocol                  = "tcp"
  from_port                    = each.value
  to_port                      = each.value
}

# --- PostgreSQL: the only thing that must never be lost -------------------------------------------------------------

resource "aws_db_subnet_group" "database" {
  name       = var.name
  subnet_ids = var.subnet_ids
}

resource "aws_db_parameter_group" "database" {
  name   = "${var.name}-17"
  family = "postgres17"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }

  # What was acknowledged is on disk. This is the default; here it is a promise.
  parameter {
    name  = "synchronous_commit"
    value = "on"
  }

  parameter {
    name  = "idle_in_transaction_session_timeout"
    value = "60000"
  }
}

resource "aws_db_instance" "database" {
  identifier     = var.name
  engine         = "postgres"
  engine_version = "17"
  instance_class = var.database_class
  db_name        = "vamgr"
  username       = "master"
  password       = random_password.service["database_master"].result

  storage_type          = "gp3"
  allocated_storage     = var.database_storage_gb
  max_allocated_storage = var.database_storage_gb * 10
  storage_encrypted     = true

  multi_az               = var.highly_available
  db_subnet_group_name   = aws_db_subnet_group.database.name
  vpc_security_group_ids = [aws_security_group.service["database"].id]
  parameter_group_name   = aws_db_parameter_group.database.name

  # Any second of the last fortnight can be had back.
  backup_retention_period    = 14
  copy_tags_to_snapshot      = true
  deletion_protection        = true
  skip_final_snapshot        = false
  final_snapshot_identifier  = "${var.name}-last"
  auto_minor_version_upgrade = true

  performance_insights_enabled    = true
  enabled_cloudwatch_logs_exports = ["postgresql"]
}

# --- RabbitMQ: holds events on their way; the log has them too -------------------------------------------------------

resource "aws_mq_broker" "broker" {
  broker_name                = var.name
  engine_type                = "RabbitMQ"
  engine_version             = "4.2"
  auto_minor_version_upgrade = true
  host_instance_type         = var.broker_class
  deployment_mode            = var.highly_available ? "CLUSTER_MULTI_AZ" : "SINGLE_INSTANCE"
  publicly_accessible        = false
  subnet_ids                 = var.highly_available ? var.subnet_ids : [var.subnet_ids[0]]
  security_groups            = [aws_security_group.service["broker"].id]

  user {
    username = "vamgr"
    password = random_password.service["broker"].result
  }

  logs {
    general = true
  }
}

# --- Redis: nothing in it that the database does not have -----------------------------------------------------------

resource "aws_elasticache_subnet_group" "cache" {
  name       = var.name
  subnet_ids = var.subnet_ids
}

resource "aws_elasticache_replication_group" "cache" {
  replication_group_id       = var.name
  description                = "Signals, sessions and recent answers of ${var.name}"
  engine                     = "valkey"
  engine_version             = "8.0"
  node_type                  = var.cache_class
  num_cache_clusters         = var.highly_available ? 2 : 1
  automatic_failover_enabled = var.highly_available
  multi_az_enabled           = var.highly_available
  subnet_group_name          = aws_elasticache_subnet_group.cache.name
  security_group_ids         = [aws_security_group.service["cache"].id]
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
  auth_token                 = random_password.service["cache"].result
}
