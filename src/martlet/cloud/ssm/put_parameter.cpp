#include <algorithm>

#include <martlet/schema/checking/pattern.hpp>

#include "parameter_access.hpp"
#include "parameter_value.hpp"
#include "ssm_handlers.hpp"

namespace martlet::cloud::ssm {
namespace {

constexpr std::size_t standard_characters_max = 4096;
constexpr std::size_t advanced_characters_max = 8192;

std::size_t characters_of(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

ServiceResult<> check_supported(const PutParameterRequest& request) {
  if (request.policies && *request.policies != "[]")
    return service_error(400, "UnsupportedOperation", "The local cloud does not support parameter policies.");
  if (request.data_type.value_or("text") != "text")
    return service_error(400, "ValidationException", "The local cloud supports only parameters of the data type text.");
  return {};
}

ServiceResult<> check_request(const PutParameterRequest& request, const std::optional<ParameterVersion>& before) {
  const bool is_overwritten = request.overwrite.value_or(false);
  if (before && !is_overwritten)
    return service_error(400, "ParameterAlreadyExists",
                         "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.");
  if (!before && !request.type)
    return service_error(400, "ValidationException", "A parameter type is required when you create a parameter.");
  if (is_overwritten && request.tags && !request.tags->empty())
    return service_error(
        400, "ValidationException",
        "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite "
        "flag. To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource.");
  if (before && request.type && *request.type != before->type)
    return service_error(
        400, "HierarchyTypeMismatchException",
        "Parameter Store does not support changing a parameter type in a hierarchy. For example, you can't change a parameter "
        "from a String type to a SecureString type. You must create a new, unique parameter.");
  return {};
}

ServiceResult<std::string> tier_of(const PutParameterRequest& request, const std::optional<ParameterVersion>& before) {
  const std::size_t characters = characters_of(request.value.reveal());
  std::string tier = request.tier.value_or(before ? before->tier : "Standard");
  const bool was_advanced = before && before->tier == "Advanced";
  if (tier == "Intelligent-Tiering") tier = was_advanced || characters > standard_characters_max ? "Advanced" : "Standard";
  if (was_advanced && tier == "Standard")
    return service_error(
        400, "ValidationException",
        "This parameter uses the advanced-parameter tier. You can't downgrade a parameter from the advanced-parameter tier to the "
        "standard-parameter tier. If necessary, you can delete the advanced parameter and recreate it as a standard parameter.");
  if (characters == 0)
    return service_error(
        400, "ValidationException",
        "1 validation error detected: Value '' at 'value' failed to satisfy constraint: Member must have length greater than or "
        "equal to 1.");
  if (tier == "Standard" && characters > standard_characters_max)
    return service_error(
        400, "ValidationException",
        "Standard tier parameters support a maximum parameter value of 4096 characters. To create a larger parameter value, upgrade the "
        "parameter to use the advanced-parameter tier. For more information, see "
        "https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html");
  if (characters > advanced_characters_max)
    return service_error(400, "ValidationException", "Advanced tier parameters support a maximum parameter value of 8192 characters.");
  return tier;
}

ServiceResult<> check_pattern(const std::string& expression, const std::string& text) {
  if (expression.empty()) return {};
  const auto pattern = schema::Pattern::compile("^(?:" + expression + ")$");
  if (!pattern)
    return service_error(400, "InvalidAllowedPatternException",
                         "The request doesn't meet the regular expression requirement: " + expression);
  if ((*pattern)->match(text) == schema::Match::found) return {};
  return service_error(400, "ParameterPatternMismatchException",
                       "Parameter value, cannot be validated against allowedPattern: " + expression);
}

// Returns the next version. Members that the request omits keep their values.
ServiceResult<ParameterVersion> next_version(const Call& call, const PutParameterRequest& request,
                                             const std::optional<ParameterVersion>& before) {
  ParameterVersion version = before.value_or(ParameterVersion());
  version.account = call.account();
  version.region = call.region;
  version.name = request.name;
  version.version = before ? before->version + 1 : 1;
  if (request.type) version.type = *request.type;
  if (request.description) version.description = *request.description;
  if (request.allowed_pattern) version.allowed_pattern = *request.allowed_pattern;
  if (request.key_id && !version.is_secure())
    return service_error(400, "ValidationException", "KeyId is required for SecureString type parameter only.");
  if (request.key_id) version.key_id = *request.key_id;
  if (version.is_secure() && version.key_id.empty()) version.key_id = "alias/aws/ssm";
  version.data_type = "text";
  version.modified = call.now;
  version.modified_by = call.identity.caller.arn;
  return version;
}

Tags tags_of(const PutParameterRequest& request) {
  Tags tags;
  if (request.tags) {
    for (const Tag& tag : *request.tags) tags[tag.key] = tag.value;
  }
  return tags;
}

// Returns the requested version, with its value, after checking it.
ServiceResult<ParameterVersion> version_of(Backend& ssm, const Call& call, const PutParameterRequest& request) {
  const std::optional<ParameterVersion> before = ssm.store.find(account_region_of(call), request.name);
  ServiceResult<> checked = check_supported(request);
  if (checked) checked = check_request(request, before);
  if (!checked) return std::unexpected(checked.error());
  ServiceResult<ParameterVersion> version = next_version(call, request, before);
  if (!version) return version;
  ServiceResult<std::string> tier = tier_of(request, before);
  if (!tier) return std::unexpected(tier.error());
  version->tier = *std::move(tier);
  checked = check_pattern(version->allowed_pattern, request.value.reveal());
  if (checked) checked = set_value(ssm, call, *version, request.value.reveal());
  if (!checked) return std::unexpected(checked.error());
  return version;
}

}  // namespace

ServiceResult<PutParameterResult> put_parameter(Backend& ssm, Call& call, PutParameterRequest& request) {
  if (request.name.starts_with("arn:")) request.name = read_name(call, request.name).name;
  ServiceResult<> allowed = authorize(call, "ssm:PutParameter", read_name(call, request.name));
  const bool has_tags = request.tags && !request.tags->empty();
  if (allowed && has_tags) allowed = authorize(call, "ssm:AddTagsToResource", read_name(call, request.name));
  if (allowed) allowed = check_new_name(request.name);
  if (!allowed) return std::unexpected(allowed.error());
  const ServiceResult<ParameterVersion> version = version_of(ssm, call, request);
  if (!version) return std::unexpected(version.error());
  ssm.store.add(*version, tags_of(request));
  return PutParameterResult{version->version, version->tier};
}

}  // namespace martlet::cloud::ssm
