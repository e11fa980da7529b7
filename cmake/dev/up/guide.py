"""What ./dev up prints when everything runs: where it is, and what to try."""
from account import REGION
from chain import PREFIX, ROOT
from pipelines import PIPELINE

TOKEN = "local-clerk"  # infra/environments/*/local.tfvars


def guide(chain, repository):
    prod = chain.prod.addresses()
    folder = repository.folder.relative_to(ROOT) if ROOT in repository.folder.parents else repository.folder
    martlet = chain.martlet.relative_to(ROOT) if ROOT in chain.martlet.parents else chain.martlet
    return f"""
Three accounts, each with the services at the versions that deploy.json names:

{addresses(chain)}

deploy.json is in the git repository {folder}, with a remote for each account:
  test  {chain.test.repository('orders-definition')}
  prod  {chain.prod.repository('orders-definition')}

With these variables the AWS CLI, the SDKs and Terraform use these accounts:
  export AWS_ENDPOINT_URL={chain.endpoint} AWS_REGION={REGION} AWS_DEFAULT_REGION={REGION} AWS_SECRET_ACCESS_KEY=any
  export AWS_ACCESS_KEY_ID={chain.prod.number}    # prod; {chain.test.number} is test, {chain.dev.number} is dev

Try:
  1. call prod
       curl '{prod[PREFIX + "shipping"]}/quote?grams=1200'
       curl -H 'authorization: Bearer {TOKEN}' {prod[PREFIX + "api"]}/orders
  2. bring shipping's other version, 1.1.0, to test: change one line of deploy.json, and push. Changing it back is a rollback.
       cd {folder} && sed -i '/shipping/s/1.0.0/1.1.0/' deploy.json && git commit -am 'shipping 1.1.0' && git push test HEAD:main
     Then to prod, where it waits until it is approved:
       git push prod HEAD:main
       {martlet} pipeline {PIPELINE} --approve    # with the variables above, or type `approve` here
  3. name a version that doesn't exist, such as 9.9.9, or a function of another prefix: it is refused, and nothing moves.
     ./dev demo shows these and more.

What the pipelines do is shown here. Ctrl-C stops; the next ./dev up continues from here.
"""


def addresses(chain):
    lines = []
    for account in chain.accounts:
        lines.append(f"  {account.name:4}  account {account.number}")
        for function, address in sorted(account.addresses().items()):
            lines.append(f"        {function:15} {account.live(function):8} {address}")
    return "\n".join(lines)
