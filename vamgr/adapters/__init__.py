"""What the kernel's protocols are made of: one folder or module per engine."""
