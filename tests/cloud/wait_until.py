"""wait_until(): polls until a condition holds or the time is up. The caller must check the returned result."""
import time


def wait_until(read, is_enough, seconds=20):
    """Calls `read` until `is_enough` accepts its result, for at most `seconds`. Returns the last result."""
    end = time.monotonic() + seconds
    while True:
        found = read()
        if is_enough(found) or time.monotonic() > end:
            return found
        time.sleep(0.05)
