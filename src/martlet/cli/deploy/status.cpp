#include <algorithm>
#include <memory>
#include <ostream>

#include <martlet/deploy/queries/status.hpp>

#include "deploy_session.hpp"
#include "deploy_subcommands.hpp"

namespace martlet::cli {
namespace {

int status(const DeployRequest& request, Console console) {
  DeploySession session;
  if (!session.open(request, DeploySession::Needs::definition, console.err)) return 2;
  const deploy::Status status = session.loop().run(deploy::status(session.clients(), session.configuration(), *session.definition()));
  console.out << (request.as_json ? to_json(status) : to_text(status));
  const auto is_away = [](const deploy::Status::Account& account) { return account.error.has_value(); };
  return std::any_of(status.accounts.begin(), status.accounts.end(), is_away) ? 1 : 0;
}

}  // namespace

Command status_command() {
  const auto request = std::make_shared<DeployRequest>();
  return {.name = "status",
          .purpose = "shows which version is live in each account",
          .examples =
              "martlet deploy status --definition deploy.json --config deployer.json\n"
              "martlet deploy status --definition deploy.json --config deployer.json --json\n",
          .description =
              "Shows which version is live in this account and in all lower accounts. `*` marks a version other than the requested\n"
              "one, `!` marks drift, and `?` marks an account that can't be read. The command changes nothing.\n",
          .exit_status =
              "0 if all accounts were read, 1 if an account can't be read, 2 if the request was invalid and nothing was\n"
              "read.",
          .untouched = "nothing was read or changed",
          .options = request_options(*request),
          .run = [request](Console console) { return status(*request, console); }};
}

}  // namespace martlet::cli
