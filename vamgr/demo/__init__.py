"""An airline with a past to look around in, made through the real commands: `vamgr.demo.making.make_demo`."""
