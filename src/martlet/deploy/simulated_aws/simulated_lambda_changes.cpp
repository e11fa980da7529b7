// The operations of the simulated Lambda that change aliases, code and versions.
#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/deploy/simulated_aws/perform_call.hpp>

#include "simulated_lambda.hpp"
#include "simulated_lambda_errors.hpp"

namespace martlet::deploy::simulated_aws {

using aws::Outcome;

Outcome<aws::AliasConfiguration> SimulatedLambda::make_alias(const Call& made, const aws::CreateAliasRequest& request) {
  Function* function = find(request.function_name);
  if (!function) return function_not_found(made);
  if (function->aliases.contains(request.name))
    return refuse(made, "ResourceConflictException", 409, "Alias already exists: " + request.name);
  if (function->aliases.size() >= function->aliases_max) return refuse(made, "AliasLimitExceededException", 400, "too many aliases");
  if (!is_number(request.function_version) || !function->versions.contains(std::stoi(request.function_version))) {
    return refuse(made, "ResourceNotFoundException", 404, "Function not found: version " + request.function_version);
  }
  aws::AliasConfiguration alias;
  alias.alias_arn = function->latest.function_arn + ':' + request.name;
  alias.name = request.name;
  alias.function_version = request.function_version;
  alias.description = request.description.value_or("");
  alias.revision_id = simulation_.new_revision();
  return function->aliases[request.name] = alias;
}

Task<Outcome<aws::AliasConfiguration>> SimulatedLambda::create_alias(aws::CreateAliasRequest request) {
  const Call made = call("CreateAlias", request.function_name, true);
  return simulation_.perform_call<aws::AliasConfiguration>(made, [this, made, request] { return make_alias(made, request); });
}

Outcome<aws::AliasConfiguration> SimulatedLambda::move_alias(const Call& made, const aws::UpdateAliasRequest& request) {
  Function* function = find(request.function_name);
  if (!function) return function_not_found(made);
  const auto found = function->aliases.find(request.name);
  if (found == function->aliases.end()) return refuse(made, "ResourceNotFoundException", 404, "Cannot find alias arn: " + request.name);
  aws::AliasConfiguration& alias = found->second;
  if (request.revision_id && *request.revision_id != alias.revision_id) {
    return refuse(made, "PreconditionFailedException", 412, "The RevisionId provided does not match the latest RevisionId");
  }
  if (request.function_version) {
    if (!is_number(*request.function_version) || !function->versions.contains(std::stoi(*request.function_version))) {
      return refuse(made, "ResourceNotFoundException", 404, "Function not found: version " + *request.function_version);
    }
    alias.function_version = *request.function_version;
  }
  if (request.description) alias.description = *request.description;
  if (request.routing_config) alias.routing_config = request.routing_config;
  if (alias.routing_config && alias.routing_config->additional_version_weights.empty()) alias.routing_config.reset();
  alias.revision_id = simulation_.new_revision();
  return alias;
}

Task<Outcome<aws::AliasConfiguration>> SimulatedLambda::update_alias(aws::UpdateAliasRequest request) {
  const Call made = call("UpdateAlias", request.function_name, true);
  return simulation_.perform_call<aws::AliasConfiguration>(made, [this, made, request] { return move_alias(made, request); });
}

Outcome<aws::FunctionConfiguration> SimulatedLambda::change_code(const Call& made, const aws::UpdateFunctionCodeRequest& request) {
  Function* function = find(request.function_name);
  if (!function) return function_not_found(made);
  if (!function->update_refusal.empty()) return refuse(made, function->update_refusal, 400, "injected by the test");
  if (request.revision_id && *request.revision_id != function->latest.revision_id)
    return refuse(made, "PreconditionFailedException", 412, "RevisionId");
  if (function->latest.last_update_status == "InProgress") {
    return refuse(made, "ResourceConflictException", 409,
                  "The operation cannot be performed at this time. An update is in progress for resource: " + request.function_name);
  }
  PackagePtr code;
  if (request.zip_file) {
    const std::string bytes = request.zip_file->bytes().value_or("");
    if (static_cast<std::int64_t>(bytes.size()) > direct_upload_bytes_max)
      return refuse(made, "RequestEntityTooLargeException", 413, "too large");
    code = simulation_.package_of(to_base64(sha256(bytes)), bytes);
  } else if (request.image_uri) {
    function->image_uri = *request.image_uri;
    code = simulation_.package("image " + request.image_uri->substr(request.image_uri->find('@') + 1));
  } else {
    const auto& bucket = account().buckets[request.s3_bucket.value_or("")];
    const auto object = bucket.find(request.s3_key.value_or(""));
    if (object == bucket.end())
      return refuse(made, "InvalidParameterValueException", 400, "Error occurred while GetObject. S3 Error Code: NoSuchKey");
    code = object->second;
  }
  if (!has_room_for(static_cast<std::int64_t>(code->size()) - static_cast<std::int64_t>(function->code->size()))) {
    return refuse(made, "CodeStorageExceededException", 400, "Code storage limit exceeded.");
  }
  function->code = code;
  function->latest.code_sha256 = code->sha256();
  function->latest.code_size = static_cast<std::int64_t>(code->size());
  function->latest.architectures = request.architectures.value_or(std::vector<std::string>{"x86_64"});
  function->kms_key = request.source_kms_key_arn;
  function->latest.revision_id = simulation_.new_revision();
  function->latest.last_update_status = "InProgress";
  function->settled_at = simulation_.loop.now() + function->update_time;
  return function->latest;
}

Task<Outcome<aws::FunctionConfiguration>> SimulatedLambda::update_function_code(aws::UpdateFunctionCodeRequest request) {
  const Call made = call("UpdateFunctionCode", request.function_name, true);
  return simulation_.perform_call<aws::FunctionConfiguration>(made, [this, made, request] { return change_code(made, request); });
}

Outcome<aws::FunctionConfiguration> SimulatedLambda::publish(const Call& made, const aws::PublishVersionRequest& request) {
  Function* function = find(request.function_name);
  if (!function) return function_not_found(made);
  if (function->latest.last_update_status == "InProgress")
    return refuse(made, "ResourceConflictException", 409, "An update is in progress");
  if (function->publish_refusal)
    return refuse(made, function->publish_refusal->error_code.value_or(""), 400, function->publish_refusal->message.value_or(""));
  if (request.revision_id && *request.revision_id != function->latest.revision_id)
    return refuse(made, "PreconditionFailedException", 412, "RevisionId");
  if (request.code_sha256 && *request.code_sha256 != function->latest.code_sha256) {
    return refuse(made, "InvalidParameterValueException", 400, "CodeSHA256 is different from current CodeSHA256 in $LATEST");
  }
  if (!function->versions.empty()) {
    const Version& last = function->versions.rbegin()->second;
    if (frozen_part(last.configuration) == frozen_part(function->latest)) return shown(last);
  }
  if (!has_room_for(static_cast<std::int64_t>(function->code->size()))) {
    return refuse(made, "CodeStorageExceededException", 400, "Code storage limit exceeded.");
  }
  const int number = ++function->versions_made;
  Version version{function->latest, function->code, simulation_.loop.now() + function->publish_time, function->new_version_state};
  version.configuration.version = std::to_string(number);
  version.configuration.function_arn += ':' + std::to_string(number);
  version.configuration.revision_id = simulation_.new_revision();
  version.configuration.description = request.description.value_or(function->latest.description);
  function->versions[number] = version;
  function->latest.revision_id = simulation_.new_revision();
  return shown(version);
}

Task<Outcome<aws::FunctionConfiguration>> SimulatedLambda::publish_version(aws::PublishVersionRequest request) {
  const Call made = call("PublishVersion", request.function_name, true);
  return simulation_.perform_call<aws::FunctionConfiguration>(made, [this, made, request] { return publish(made, request); });
}

Task<Outcome<aws::FunctionConfiguration>> SimulatedLambda::update_function_configuration(aws::UpdateFunctionConfigurationRequest request) {
  const Call made = call("UpdateFunctionConfiguration", request.function_name, true);
  return simulation_.perform_call<aws::FunctionConfiguration>(made, [made]() -> Outcome<aws::FunctionConfiguration> {
    return refuse(made, "AccessDeniedException", 403, "the deployer never changes configuration");
  });
}

}  // namespace martlet::deploy::simulated_aws
