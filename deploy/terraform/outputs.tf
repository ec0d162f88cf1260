# For the Secret that the chart's existingSecret names.

output "database_url" {
  value     = "postgresql://vamgr:${random_password.service["database"].result}@${aws_db_instance.database.endpoint}/vamgr?sslmode=require"
  sensitive = true
}

output "database_password" {
  description = "For the account vamgr, which is made by hand once."
  value       = random_password.service["database"].result
  sensitive   = true
}

output "amqp_url" {
  value     = replace(aws_mq_broker.broker.instances[0].endpoints[0], "amqps://", "amqps://vamgr:${random_password.service["broker"].result}@")
  sensitive = true
}

output "redis_url" {
  value     = "rediss://:${random_password.service["cache"].result}@${aws_elasticache_replication_group.cache.primary_endpoint_address}:6379/0"
  sensitive = true
}
