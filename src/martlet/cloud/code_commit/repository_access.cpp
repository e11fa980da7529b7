#include "repository_access.hpp"

namespace martlet::cloud::code_commit {
namespace {

std::unexpected<ServiceError> no_such_repository(const std::string& name) {
  return service_error(400, "RepositoryDoesNotExistException", name + " does not exist");
}

}  // namespace

ServiceResult<Repository> permitted_repository(Repositories& repositories, const Call& call, const std::string& name) {
  const RepositoryName full{call.account(), call.region, name};
  const ServiceResult<> allowed = call.authorize({.action = "codecommit:" + std::string(call.operation.name), .resource = full.arn()});
  if (!allowed) return std::unexpected(allowed.error());
  std::optional<Repository> repository = repositories.find(full);
  if (!repository) return no_such_repository(name);
  return *std::move(repository);
}

ServiceResult<Repository> permitted_repository_by_arn(Repositories& repositories, const Call& call, const std::string& arn) {
  const std::string name = arn.substr(arn.rfind(':') + 1);
  if (RepositoryName{call.account(), call.region, name}.arn() != arn)
    return service_error(400, "InvalidResourceArnException", "The value for the resource ARN is not valid: " + arn);
  return permitted_repository(repositories, call, name);
}

}  // namespace martlet::cloud::code_commit
