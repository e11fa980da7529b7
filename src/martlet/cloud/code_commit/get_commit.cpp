#include <martlet/base/text.hpp>

#include "code_commit_handlers.hpp"
#include "git.hpp"
#include "repository_access.hpp"

namespace martlet::cloud::code_commit {
namespace {

UserInfo user_of(const std::string& lines) {
  UserInfo user;
  std::string* members[] = {&user.name, &user.email, &user.date};
  std::size_t next = 0;
  split(lines, '\n', [&](std::string_view line) { *members[next++] = line; });
  return user;
}

}  // namespace

ServiceResult<GetCommitResponse> get_commit(Repositories& repositories, Call& call, GetCommitRequest& request) {
  const ServiceResult<Repository> repository = permitted_repository(repositories, call, request.repository_name);
  if (!repository) return std::unexpected(repository.error());
  const Result<std::optional<CommitText>> text = read_commit(repositories.path_of(repository->full_name()), request.commit_id);
  if (!text) return service_error(500, "InternalServerError", to_text(text.error()));
  if (!*text)
    return service_error(400, "CommitIdDoesNotExistException",
                         "Commit " + request.commit_id + " does not exist in repository " + repository->name + ".");
  return GetCommitResponse{
      {(*text)->id, (*text)->tree, (*text)->parents, (*text)->message, user_of((*text)->author), user_of((*text)->committer), {}}};
}

}  // namespace martlet::cloud::code_commit
