"""Lists the contents of an account with boto3: `inventory(cloud, account)` returns {"lambda orders-api": {...}, ...}, with names instead of ids, and without times.
Two accounts that were created in different ways are equivalent if their inventories are equal; an account is empty if its inventory is."""
import json
import re

import botocore.exceptions

# Members that differ each time that the same resource is created: times, revisions, request ids.
LEFT_OUT = {"ResponseMetadata", "RevisionId", "RoleId", "RepositoryId", "repositoryId", "created", "updated", "creationTime", "CreationDate", "CreateDate", "CreatedDate", "LastModified",
            "LastModifiedDate", "LastUpdatedDate", "lastModifiedDate", "creationDate", "DeletionDate", "DeploymentId", "UUID", "CreationDateTime", "TableId", "PolicyId", "RoleLastUsed", "LastUpdateToPayPerRequestDateTime"}


def inventory(cloud, account):
    found = {}
    for service, things in SERVICES.items():
        client = cloud.client(service, account)
        for name, told in things(client):
            found[f"{service} {name}"] = told
    return named(plain(found), ids(cloud, account), cloud.endpoint)


def differences(one, other):
    """The differences, as a list of texts; empty if there are none."""
    return [f"{name}: {one.get(name, 'absent')}\n    {other.get(name, 'absent')}" for name in sorted(one.keys() | other.keys()) if one.get(name) != other.get(name)]


def ids(cloud, account):
    """The resources that have generated ids: {id: name}."""
    apis = cloud.client("apigatewayv2", account)
    known = {}
    for api in apis.get_apis()["Items"]:
        known[api["ApiId"]] = f"api-{api['Name']}"
        known |= {one["IntegrationId"]: f"integration-{api['Name']}" for one in apis.get_integrations(ApiId=api["ApiId"])["Items"]}
        known |= {one["RouteId"]: f"route-{api['Name']}-{one['RouteKey']}" for one in apis.get_routes(ApiId=api["ApiId"])["Items"]}
    aliases = cloud.client("kms", account).list_aliases()["Aliases"]
    return known | {alias["TargetKeyId"]: f"key-{alias['AliasName']}" for alias in aliases if "TargetKeyId" in alias}


def named(told, ids, endpoint):
    text = json.dumps(told, sort_keys=True).replace(endpoint, "ENDPOINT")
    for id_, name in ids.items():
        text = text.replace(id_, name)
    return json.loads(re.sub("terraform-[0-9]{20,}", "terraform-1", text))


def plain(told):
    """Removes what differs each time, sorts lists, and parses JSON documents in strings."""
    if isinstance(told, dict):
        return {key: plain(value) for key, value in told.items() if key not in LEFT_OUT}
    if isinstance(told, list):
        return sorted((plain(one) for one in told), key=lambda one: json.dumps(one, sort_keys=True))
    if isinstance(told, str) and told.startswith("{"):
        return plain(json.loads(told))
    return told if isinstance(told, (str, int, float, bool, type(None))) else str(told)


def answer(call, *absent, **members):
    """The response; None if AWS reports that the resource doesn't exist."""
    try:
        return call(**members)
    except botocore.exceptions.ClientError as error:
        if error.response["Error"]["Code"] in absent:
            return None
        raise


def functions(client):
    for function in client.list_functions()["Functions"]:
        name = function["FunctionName"]
        aliases = client.list_aliases(FunctionName=name)["Aliases"]
        policies = {qualifier: answer(client.get_policy, "ResourceNotFoundException", FunctionName=name, **({"Qualifier": qualifier} if qualifier else {}))
                    for qualifier in ("", *(alias["Name"] for alias in aliases))}
        yield name, {
            "function": client.get_function_configuration(FunctionName=name), "tags": client.list_tags(Resource=function["FunctionArn"])["Tags"],
            "versions": client.list_versions_by_function(FunctionName=name)["Versions"], "aliases": aliases, "policies": policies,
            "asynchronous": answer(client.get_function_event_invoke_config, "ResourceNotFoundException", FunctionName=name),
            "concurrency": client.get_function_concurrency(FunctionName=name),
            "urls": [answer(client.get_function_url_config, "ResourceNotFoundException", FunctionName=name, Qualifier=alias["Name"]) for alias in aliases]}


def identities(client):
    for role in client.list_roles()["Roles"]:
        name = role["RoleName"]
        policies = client.list_role_policies(RoleName=name)["PolicyNames"]
        yield f"role {name}", {"role": client.get_role(RoleName=name)["Role"], "attached": client.list_attached_role_policies(RoleName=name)["AttachedPolicies"],
                               "policies": {policy: client.get_role_policy(RoleName=name, PolicyName=policy)["PolicyDocument"] for policy in policies}}
    for user in client.list_users()["Users"]:
        yield f"user {user['UserName']}", user
    for policy in client.list_policies(Scope="Local")["Policies"]:
        yield f"policy {policy['PolicyName']}", policy


def buckets(client):
    for bucket in client.list_buckets()["Buckets"]:
        name = bucket["Name"]
        yield name, {
            "policy": answer(client.get_bucket_policy, "NoSuchBucketPolicy", Bucket=name), "versioning": client.get_bucket_versioning(Bucket=name),
            "encryption": client.get_bucket_encryption(Bucket=name)["ServerSideEncryptionConfiguration"],
            "lifecycle": answer(client.get_bucket_lifecycle_configuration, "NoSuchLifecycleConfiguration", Bucket=name),
            "public": answer(client.get_public_access_block, "NoSuchPublicAccessBlockConfiguration", Bucket=name),
            "tags": answer(client.get_bucket_tagging, "NoSuchTagSet", Bucket=name), "notification": client.get_bucket_notification_configuration(Bucket=name),
            "objects": [found["Key"] for found in client.list_objects_v2(Bucket=name).get("Contents", [])]}


def parameters(client):
    for parameter in client.describe_parameters()["Parameters"]:
        name = parameter["Name"]
        yield name, {"parameter": client.get_parameter(Name=name, WithDecryption=True)["Parameter"], "description": parameter.get("Description"),
                     "tags": client.list_tags_for_resource(ResourceType="Parameter", ResourceId=name)["TagList"]}


def log_groups(client):
    for group in client.describe_log_groups()["logGroups"]:
        yield group["logGroupName"], {"retention": group.get("retentionInDays"), "tags": client.list_tags_for_resource(resourceArn=group["arn"].removesuffix(":*"))["tags"]}


def keys(client):
    for alias in client.list_aliases()["Aliases"]:
        if not alias["AliasName"].startswith("alias/aws/"):
            key = {"KeyId": alias["TargetKeyId"]}
            yield alias["AliasName"], {"key": client.describe_key(**key)["KeyMetadata"], "rotation": client.get_key_rotation_status(**key)["KeyRotationEnabled"],
                                       "policy": client.get_key_policy(PolicyName="default", **key)["Policy"], "tags": client.list_resource_tags(**key)["Tags"]}


def rules(client):
    for rule in client.list_rules()["Rules"]:
        yield rule["Name"], {"rule": client.describe_rule(Name=rule["Name"]), "targets": client.list_targets_by_rule(Rule=rule["Name"])["Targets"],
                             "tags": client.list_tags_for_resource(ResourceARN=rule["Arn"])["Tags"]}


def pipelines(client):
    for pipeline in client.list_pipelines()["pipelines"]:
        told = client.get_pipeline(name=pipeline["name"])
        yield pipeline["name"], {"pipeline": told["pipeline"], "tags": client.list_tags_for_resource(resourceArn=told["metadata"]["pipelineArn"])["tags"]}


def repositories(client):
    for repository in client.list_repositories()["repositories"]:
        told = client.get_repository(repositoryName=repository["repositoryName"])["repositoryMetadata"]
        described = {name: value for name, value in told.items() if not name.startswith("cloneUrl")}  # they name a folder of the state
        yield repository["repositoryName"], {"repository": described, "tags": client.list_tags_for_resource(resourceArn=told["Arn"])["tags"]}


def apis(client):
    for api in client.get_apis()["Items"]:
        of = {"ApiId": api["ApiId"]}
        yield api["Name"], {"api": client.get_api(**of), "routes": client.get_routes(**of)["Items"], "integrations": client.get_integrations(**of)["Items"],
                            "stages": client.get_stages(**of)["Items"]}


def tables(client):
    for name in client.list_tables()["TableNames"]:
        table = client.describe_table(TableName=name)["Table"]
        yield name, {"table": table, "expiry": client.describe_time_to_live(TableName=name)["TimeToLiveDescription"],
                     "tags": client.list_tags_of_resource(ResourceArn=table["TableArn"]).get("Tags", [])}


SERVICES = {"lambda": functions, "iam": identities, "s3": buckets, "ssm": parameters, "logs": log_groups, "kms": keys, "events": rules, "codepipeline": pipelines,
            "codecommit": repositories, "apigatewayv2": apis, "dynamodb": tables}
