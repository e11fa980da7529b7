#include <algorithm>
#include <memory>
#include <ostream>

#include <martlet/deploy/queries/history.hpp>

#include "deploy_session.hpp"
#include "deploy_subcommands.hpp"

namespace martlet::cli {
namespace {

constexpr std::uint64_t runs_default = 20;
constexpr std::uint64_t runs_max = 10'000;

struct Settings {
  DeployRequest request;
  std::uint64_t runs = runs_default;
};

Option runs_option(std::uint64_t& runs) {
  return {"runs", "N", "how many runs to show (default: 20)", [&runs](std::string_view text) -> Result<void> {
            const auto number = read_number(text, 1, runs_max);
            if (!number) return std::unexpected(number.error());
            runs = *number;
            return {};
          }};
}

bool is_in(const deploy::Definition& file, const deploy::HistoryEntry& entry) {
  return std::ranges::any_of(file.lambdas, [&](const deploy::RequestedVersion& wanted) { return wanted.name.text() == entry.function; });
}

int history(const Settings& settings, Console console) {
  DeploySession session;
  if (!session.open(settings.request, DeploySession::Needs::no_definition, console.err)) return 2;
  auto entries = session.loop().run(deploy::history(session.clients(), session.configuration(), settings.runs));
  if (!entries) {
    console.err << "martlet deploy history: " << to_text(with_name(entries.error())) << '\n';
    return entries.error().code == Code::missing ? 2 : 1;
  }
  if (session.definition()) std::erase_if(*entries, [&](const auto& entry) { return !is_in(*session.definition(), entry); });
  console.out << (settings.request.as_json ? to_json(*entries) : to_text(*entries));
  return 0;
}

}  // namespace

Command history_command() {
  const auto settings = std::make_shared<Settings>();
  std::vector<Option> options = request_options(settings->request, "shows only the functions in this definition file");
  options.push_back(runs_option(settings->runs));
  return {.name = "history",
          .purpose = "shows what was deployed, by whom, and when",
          .examples =
              "martlet deploy history --config deployer.json\n"
              "martlet deploy history --config deployer.json --runs 100 --json\n",
          .description =
              "Shows what was deployed, by whom, and when, according to the records. The latest run comes first. To see what runs\n"
              "now, use `martlet deploy status`.\n",
          .exit_status = "0 if the records were read, 1 if they could not be read, 2 if the request was invalid and nothing was read.",
          .untouched = "nothing was read or changed",
          .options = std::move(options),
          .run = [settings](Console console) { return history(*settings, console); }};
}

}  // namespace martlet::cli
