"""What-if copies of an airline: a data folder of its own for each, beside the airline's, made as of any moment."""
