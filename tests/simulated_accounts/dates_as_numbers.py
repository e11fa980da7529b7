"""The dates of pipelines and repositories as numbers."""
import datetime
import json

DATES = {"created", "updated", "creationDate", "lastModifiedDate"}


def with_dates(body):
    """The metadata of a pipeline or a repository with dates as numbers, as in the JSON 1.1 protocol; moto returns them as text."""
    answer = json.loads(body)
    metadata = answer.get("metadata") or answer.get("repositoryMetadata") or {}
    for name, value in metadata.items():
        if isinstance(value, str) and name in DATES:
            metadata[name] = datetime.datetime.fromisoformat(value.replace("Z", "+00:00")).timestamp()
    return json.dumps(answer).encode()
