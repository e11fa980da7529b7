"""The text that ./dev up prints when everything is running: the URLs, and what to try."""
from account_client import REGION
from accounts import PREFIX, ROOT
from pipelines import PIPELINE

TOKEN = "local-clerk"  # infra/environments/*/local.tfvars


def guide(accounts, repository):
    prod = accounts.prod.api_urls()
    folder = repository.folder.relative_to(ROOT) if ROOT in repository.folder.parents else repository.folder
    martlet = accounts.martlet.relative_to(ROOT) if ROOT in accounts.martlet.parents else accounts.martlet
    return f"""
Three accounts, each with the services at the versions that deploy.json names:

{addresses(accounts)}

deploy.json is in the git repository {folder}, with a remote for each account:
  test  {accounts.test.clone_url('orders-definition')}
  prod  {accounts.prod.clone_url('orders-definition')}

With these variables the AWS CLI, the SDKs and Terraform use these accounts:
  export AWS_ENDPOINT_URL={accounts.endpoint} AWS_REGION={REGION} AWS_DEFAULT_REGION={REGION} AWS_SECRET_ACCESS_KEY=any
  export AWS_ACCESS_KEY_ID={accounts.prod.account_id}    # prod; {accounts.test.account_id} is test, {accounts.dev.account_id} is dev

Try:
  1. Call the services in prod:
       curl '{prod[PREFIX + "shipping"]}/quote?grams=1200'
       curl -H 'authorization: Bearer {TOKEN}' {prod[PREFIX + "api"]}/orders
  2. Deploy version 1.1.0 of shipping to test: change one line of deploy.json, and push. To roll back, change the line back and push again.
       cd {folder} && sed -i '/shipping/s/1.0.0/1.1.0/' deploy.json && git commit -am 'shipping 1.1.0' && git push test HEAD:main
     Then deploy it to prod, where the pipeline waits for your approval:
       git push prod HEAD:main
       {martlet} pipeline {PIPELINE} --approve    # with the variables above; or type `approve` in this terminal
  3. Write a version that doesn't exist, such as 9.9.9, or a function with another prefix: the deployment fails, and changes nothing.
     ./dev demo shows these and other failures.

The pipelines' progress is shown below. Press Ctrl-C to stop. The next ./dev up continues from this state.
"""


def addresses(accounts):
    lines = []
    for account in accounts.all:
        lines.append(f"  {account.name:4}  account {account.account_id}")
        for function, address in sorted(account.api_urls().items()):
            lines.append(f"        {function:15} {account.live_version(function):8} {address}")
    return "\n".join(lines)
