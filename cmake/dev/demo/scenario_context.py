"""What the scenarios use: three accounts, two versions of two functions, and a definition file."""
import json
import time

import definition_repository
import pipelines
from accounts import PREFIX

HELLO, SHIPPING = PREFIX + "hello", PREFIX + "shipping"
CENTS = {"1.0.0": 490, "1.1.0": 520}  # the shipping service's price for 700 g, by version


class CheckFailed(Exception):
    """A check of a scenario failed."""


class ScenarioContext:
    def __init__(self, accounts, packages, folder, cloud):
        self.accounts, self.packages, self.folder, self.cloud = accounts, packages, folder, cloud
        self.dev, self.test, self.prod = accounts.dev, accounts.test, accounts.prod
        accounts.seed(packages.create("deployer"))
        accounts.publish(HELLO, "1.0.0", packages.hello())
        accounts.publish(HELLO, "1.1.0", packages.hello("the second version"))
        for version, cents in CENTS.items():
            accounts.publish(SHIPPING, version, packages.shipping(cents - 100))
        self.definition = definition_repository.DefinitionRepository(folder / "definition", (self.test, self.prod))

    def say(self, text):
        print(f"  {text}", flush=True)

    def check(self, what, holds, seen=""):
        if not holds:
            raise CheckFailed(f"{what}" + (f"; there is: {seen}" if seen != "" else ""))
        self.say(f"ok: {what}")

    def equal(self, what, seen, expected):
        self.check(what, seen == expected, seen)

    # The definition file

    def write(self, *versions, extra=None):
        """Commits a definition file with these versions, such as ("orders-hello", "1.0.0"); `extra` are members besides `lambdas`."""
        text = definition_repository.text_of(dict(versions))
        if extra:
            text = text.replace("{\n", "{\n" + "".join(f"  {json.dumps(name)}: {json.dumps(value)},\n" for name, value in extra.items()), 1)
        return self.definition.commit(text, ", ".join(" ".join(one) for one in versions))

    # Deployments

    def deploy(self, account, commit, quietly=False):
        """Pushes, follows the pipeline, and approves in prod; returns (status, the deployer's summary or error)."""
        if account.main_commit(definition_repository.REPOSITORY) == commit:
            execution = pipelines.start(account)
        else:
            self.definition.push(account)
            execution = pipelines.execution_of_commit(account, commit)
        status = pipelines.follow(account, execution, (lambda *_: None) if quietly else self.show, approve=account is self.prod)
        return status, pipelines.deployer_summary(account, execution)

    def show(self, account, action):
        if action.stage == "Deploy" and action.status != "InProgress":
            for line in action.summary.splitlines() or [""]:
                self.say(f"{account.name} | {action.stage}: {action.status}: {line}")
        elif action.is_waiting_for_approval:
            self.say(f"{account.name} | {action.stage}: approved")

    def bring_to_versions(self, *accounts, hello="1.0.0", shipping="1.0.0"):
        """Deploys these versions in the accounts that don't run them yet."""
        wanted = ((HELLO, hello), (SHIPPING, shipping))
        commit = self.write(*wanted)
        for account in accounts or (self.test, self.prod):
            if any(account.live_version(name) != version for name, version in wanted):
                status, summary = self.deploy(account, commit, quietly=True)
                if status != "Succeeded":
                    raise CheckFailed(f"{account.name} can't be brought to these versions: {summary}")

    # State of the accounts

    def versions(self, account, function):
        """The version numbers of the function, without $LATEST."""
        listed = account.rest("lambda", "GET", f"/2015-03-31/functions/{function}/versions")["Versions"]
        return [one["Version"] for one in listed if one["Version"] != "$LATEST"]

    def cents(self, account):
        """The price in cents that the shipping service returns over HTTP."""
        status, body = account.get(SHIPPING, "/quote?grams=700")
        return json.loads(body)["cents"] if status == 200 else f"{status} {body}"

    def until(self, condition, what, seconds=30):
        end = time.monotonic() + seconds
        while not (answer := condition()):
            if time.monotonic() > end:
                raise CheckFailed(f"{what} within {seconds} s")
            time.sleep(0.01)
        return answer
