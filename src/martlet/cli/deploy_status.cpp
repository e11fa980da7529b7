#include <algorithm>
#include <ostream>

#include <martlet/deploy/status.hpp>

#include "deploy_request.hpp"
#include "deploy_verbs.hpp"

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

}  // namespace

int deploy_status(const std::vector<std::string>& arguments, Console console) {
  DeployRequest request;
  const std::vector<Option> options = deploy_options(request);
  bool wants_help = false;
  const Result<void> read = read_options(arguments, options, wants_help);
  if (wants_help) {
    print_help(console.out, options);
    return 0;
  }
  if (!read) {
    console.err << "martlet deploy status: " << to_text(read.error()) << "\nnothing was read or changed\n";
    return 2;
  }
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
