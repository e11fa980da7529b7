"""wait_until(): polls until a condition holds."""
import time


def wait_until(read, is_enough, seconds=20):
    """What `read` returns as soon as `is_enough` accepts it, or after `seconds`."""
    end = time.monotonic() + seconds
    while True:
        found = read()
        if is_enough(found) or time.monotonic() > end:
            return found
        time.sleep(0.05)
