#include "code_commit_handlers.hpp"

namespace martlet::cloud::code_commit {

ServiceResult<CreateRepositoryResponse> create_repository(Repositories& repositories, Call& call, CreateRepositoryRequest& request) {
  const RepositoryName name{call.account(), call.region, request.repository_name};
  const ServiceResult<> allowed = call.authorize({.action = "codecommit:CreateRepository", .resource = name.arn()});
  if (!allowed) return std::unexpected(allowed.error());
  if (request.kms_key_id) return service_error(400, "EncryptionKeyInvalidIdException", "The local cloud does not encrypt repositories.");
  if (request.repository_name.ends_with(".git"))
    return service_error(400, "InvalidRepositoryNameException", "The repository name is not valid. Repository names cannot end with .git");
  const ServiceResult<Repository> made = repositories.create(name, request.repository_description.value_or(""), request.tags, call.now);
  if (!made) return std::unexpected(made.error());
  const ServiceResult<RepositoryMetadata> metadata = repositories.metadata(*made);
  if (!metadata) return std::unexpected(metadata.error());
  return CreateRepositoryResponse{*metadata};
}

}  // namespace martlet::cloud::code_commit
