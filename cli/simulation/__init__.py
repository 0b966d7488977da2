"""An evening played out: scripted people on a real exchange, real web and scheduler processes, in compressed time.

`town` writes the people, `people` says how they act, `telephone` is the exchange's process, `stack` keeps the processes
running (and kills them when asked), `evening` plays one, `verdict` says what became of every elder.
"""
