"""Shows on the terminal what the pipelines do."""
import select
import subprocess
import sys
import threading
import time

import pipelines

BOLD, PLAIN = ("\033[1m", "\033[0m") if sys.stdout.isatty() else ("", "")


def say(text):
    print(f"up: {text}", file=sys.stderr, flush=True)


def follow(accounts, account, execution, approve=False):
    """Shows an execution with `martlet pipeline` until it ends. With `approve`, approves it when it waits for approval."""
    command = FollowCommand(accounts, account, execution)
    while command.is_running() or pipelines.status(account, execution) not in pipelines.ENDED:
        if approve and any(action.is_waiting_for_approval for action in pipelines.actions(account, execution)):
            accounts.run("pipeline", pipelines.PIPELINE, "--approve", "--reason", "shown by ./dev up", account=account)
            approve = False
        time.sleep(0.1)


class FollowCommand:
    """Runs `martlet pipeline --follow` for one execution, and prints each line after the account's name."""

    def __init__(self, accounts, account, execution):
        command = [str(accounts.martlet), "pipeline", pipelines.PIPELINE, "--follow", "--execution", execution]
        self.process = subprocess.Popen(command, env=accounts.environment(account), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                        text=True, start_new_session=True)
        self.reader = threading.Thread(target=self.show, args=(account.name,), daemon=True)
        self.reader.start()

    def show(self, name):
        for line in self.process.stdout:
            print(f"{BOLD}{name:4}{PLAIN} | {line}", end="", flush=True)

    def is_running(self):
        if self.process.poll() is None:
            return True
        self.reader.join()
        return False


class PipelineWatch:
    """Shows new executions in test and prod. On a terminal, the input `approve` or `reject` answers the approval that waits in prod."""

    def __init__(self, accounts, cloud):
        self.accounts, self.cloud = accounts, cloud
        self.watched = (accounts.test, accounts.prod)
        self.seen = {one["pipelineExecutionId"] for account in self.watched for one in pipelines.executions(account)}
        self.followed = []

    def run(self):
        """Runs until Ctrl-C."""
        try:
            while self.cloud.is_running():
                for account in self.watched:
                    self.follow_new_executions(account)
                self.followed = [one for one in self.followed if one.is_running()]
                self.read_answer(0.3)
            raise SystemExit("up: the local cloud has ended unexpectedly")
        finally:
            for one in self.followed:
                one.process.terminate()

    def follow_new_executions(self, account):
        for one in pipelines.executions(account):
            execution = one["pipelineExecutionId"]
            if execution not in self.seen:
                self.seen.add(execution)
                self.followed.append(FollowCommand(self.accounts, account, execution))

    def read_answer(self, seconds):
        if not sys.stdin.isatty():
            time.sleep(seconds)
        elif select.select([sys.stdin], [], [], seconds)[0]:
            self.answer(sys.stdin.readline().strip())

    def answer(self, word):
        if word in ("approve", "reject"):
            try:
                self.accounts.run("pipeline", pipelines.PIPELINE, f"--{word}", account=self.accounts.prod)
            except SystemExit as error:
                say(error)
        elif word:
            say("type approve or reject to answer the approval in prod, or press Ctrl-C to stop")
