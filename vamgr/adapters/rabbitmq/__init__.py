"""Events on their way to other processes, over RabbitMQ."""
