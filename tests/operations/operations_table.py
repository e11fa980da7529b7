"""Reads and writes operations.json: which operations the local cloud serves, how each is recognized, and who calls it."""
import json
import pathlib

DATA = pathlib.Path(__file__).parent / "operations.json"
NAMES = {
    "sts": "STS", "iam": "IAM", "lambda": "Lambda", "apigatewayv2": "API Gateway (HTTP APIs)", "s3": "S3", "ssm": "SSM Parameter Store", "logs": "CloudWatch Logs",
    "kms": "KMS", "events": "EventBridge", "codepipeline": "CodePipeline", "codecommit": "CodeCommit", "dynamodb": "DynamoDB", "sqs": "SQS",
    "scheduler": "EventBridge Scheduler",
}


def read():
    """{(service, operation): row}."""
    return {(row["service"], row["operation"]): row for row in json.loads(DATA.read_text())}


def row(service, operation):
    import identify_operation

    return {"service": service, "operation": operation, "protocol": identify_operation.protocol(service), "wire": identify_operation.recognized_by(service, operation)}


def write(table):
    """Writes one operation per line, so that a change to an operation changes one line of a diff."""
    order = {service: index for index, service in enumerate(NAMES)}
    rows = sorted(table.values(), key=lambda one: (order[one["service"]], one["operation"]))
    for one in rows:
        if "terraform" in one:
            one["terraform"] = dict(sorted(one["terraform"].items()))
    DATA.write_text("[\n" + ",\n".join(json.dumps(one) for one in rows) + "\n]\n")
