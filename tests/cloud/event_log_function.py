"""A function in sh and curl that writes its events to its log. EventLogFunction(cloud, "name", *statements) creates it, and reads the events from the log."""
import json

import shell_function
from local_cloud import LOGGING
from wait_until import wait_until

# Reports a message with the body "bad" as failed; an event that contains "crash" ends the process.
BOOTSTRAP = r"""
while next_event; do
  printf 'event %s\n' "$event"
  case "$event" in *crash*) exit 1 ;; esac
  failed=$(printf '%s' "$event" | sed -n 's/.*"messageId":"\([^"]*\)","receiptHandle":"[^"]*","body":"bad".*/{"itemIdentifier":"\1"}/p')
  curl -sS -X POST -d "{\"batchItemFailures\":[$failed]}" "$api/$request/response" > /dev/null
done
"""


def package():
    return shell_function.package(BOOTSTRAP)


class EventLogFunction:
    def __init__(self, cloud, name, *statements, timeout=5):
        self.name, self.logs, self.functions = name, cloud.client("logs"), cloud.client("lambda")
        role = cloud.role("role-of-" + name, {"Service": "lambda.amazonaws.com"}, LOGGING, *statements)
        made = self.functions.create_function(FunctionName=name, Runtime="provided.al2023", Handler="bootstrap", Role=role, Code={"ZipFile": package()}, Timeout=timeout)
        self.arn = made["FunctionArn"]
        self.functions.get_waiter("function_active_v2").wait(FunctionName=name, WaiterConfig={"Delay": 1})

    def events(self):
        """All events with which it was invoked so far."""
        try:
            lines = self.logs.filter_log_events(logGroupName="/aws/lambda/" + self.name, filterPattern="event")["events"]
        except self.logs.exceptions.ResourceNotFoundException:
            return []
        return [json.loads(line["message"][len("event "):]) for line in lines if line["message"].startswith("event {")]

    def wait_for(self, count, seconds=20):
        """Waits until there are at least `count` events, for at most `seconds`. Returns the events."""
        return wait_until(lambda: self.events(), lambda events: len(events) >= count, seconds)
