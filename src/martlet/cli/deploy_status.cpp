#include <algorithm>
#include <ostream>

#include <martlet/deploy/queries/status.hpp>

#include "deploy_request.hpp"
#include "deploy_verbs.hpp"
#include "verb_arguments.hpp"

namespace martlet::cli {
namespace {

void print_help(std::ostream& to, const std::vector<Option>& options) {
  to << "martlet deploy status --definition deploy.json --config deployer.json\n"
        "martlet deploy status --definition deploy.json --config deployer.json --json\n"
        "\n"
        "Which version is live where: this account and all lower ones. `*` stands behind a version that isn't the wanted one, `!` behind "
        "what\n"
        "has drifted, `?` for an account that is out of reach. Reads only.\n"
        "\n"
     << options_help(options) << "\nExit status: 0 read, 1 an account is out of reach, 2 the request was wrong and nothing was read.\n";
}

constexpr VerbText verb{"martlet deploy status", "nothing was read or changed", print_help};

}  // namespace

int deploy_status(const std::vector<std::string>& arguments, Console console) {
  DeployRequest request;
  const std::vector<Option> options = deploy_options(request);
  if (const auto status = read_arguments(verb, arguments, options, console)) return *status;
  DeploySession session;
  if (!session.open(request, console.err)) return 2;
  const auto definition = session.read_definition(request, console.err);
  if (!definition) return 2;
  const deploy::Status status = session.loop().run(deploy::status(session.access(), session.settings(), *definition));
  console.out << (request.as_json ? to_json(status) : to_text(status));
  const auto is_away = [](const deploy::Status::Account& account) { return account.error.has_value(); };
  return std::any_of(status.accounts.begin(), status.accounts.end(), is_away) ? 1 : 0;
}

}  // namespace martlet::cli
