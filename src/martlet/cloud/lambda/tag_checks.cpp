#include "tag_checks.hpp"

#include "lambda_errors.hpp"

namespace martlet::cloud::lambda {
namespace {

constexpr std::size_t tags_max = 50;

}  // namespace

ServiceResult<> check_tag_count(const Tags& tags) {
  if (tags.size() <= tags_max) return {};
  return invalid_parameter("Number of tags exceeds resource tag limit.");
}

ServiceResult<FunctionReference> resolve_tagged_function(const Call& call, const std::string& arn) {
  if (arn.find(":function:") == std::string::npos) return not_supported("Tags of " + arn);
  ServiceResult<FunctionReference> function = resolve(call, arn);
  if (function && function->qualifier)
    return invalid_parameter("Tags on function aliases and versions are not supported. Please specify a function ARN.");
  return function;
}

}  // namespace martlet::cloud::lambda
