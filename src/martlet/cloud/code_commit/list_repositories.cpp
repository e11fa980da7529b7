#include "code_commit_handlers.hpp"

namespace martlet::cloud::code_commit {

ServiceResult<ListRepositoriesResponse> list_repositories(Repositories& repositories, Call& call, ListRepositoriesRequest&) {
  const ServiceResult<> allowed = call.authorize({.action = "codecommit:ListRepositories"});
  if (!allowed) return std::unexpected(allowed.error());
  ListRepositoriesResponse response;
  for (const Repository& one : repositories.list(call.account(), call.region)) response.repositories.push_back({one.name, one.id});
  return response;
}

}  // namespace martlet::cloud::code_commit
