"""Lambda operations that the deployer calls and moto lacks: the account's code storage, and provisioned concurrency, which no function here has."""
import threading

GB = 1024**3
OPERATIONS = ("GetAccountSettings", "GetProvisionedConcurrencyConfig")


class LambdaOperationsMissingInMoto:
    def __init__(self):
        self.lock = threading.Lock()
        self.storage_bytes = 300 * GB

    def limit(self, storage_bytes):
        with self.lock:
            self.storage_bytes = storage_bytes

    def answer(self, operation, account, region):
        """Returns (status, body)."""
        if operation == "GetProvisionedConcurrencyConfig":
            return "404 Not Found", {"Type": "User", "message": "No Provisioned Concurrency Config found for this function"}
        functions = functions_of(account, region)
        with self.lock:
            limits = {"TotalCodeSize": self.storage_bytes, "CodeSizeUnzipped": 250 * 1024**2, "CodeSizeZipped": 50 * 1024**2,
                      "ConcurrentExecutions": 1000, "UnreservedConcurrentExecutions": 1000}
        return "200 OK", {"AccountLimit": limits, "AccountUsage": {
            "TotalCodeSize": sum(function.code_size for function in functions), "FunctionCount": len({function.function_name for function in functions})}}


def functions_of(account, region):
    from moto.awslambda.models import lambda_backends

    return list(lambda_backends[account][region].list_functions("ALL"))
