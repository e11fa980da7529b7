#include <algorithm>
#include <optional>
#include <ostream>

#include <martlet/deploy/queries/history.hpp>

#include "deploy_request.hpp"
#include "deploy_verbs.hpp"
#include "verb_arguments.hpp"

namespace martlet::cli {
namespace {

constexpr std::uint64_t runs_default = 20;
constexpr std::uint64_t runs_max = 10'000;

void print_help(std::ostream& to, const std::vector<Option>& options) {
  to << "martlet deploy history --config deployer.json\n"
        "martlet deploy history --config deployer.json --runs 100 --json\n"
        "\n"
        "What was deployed, by whom, and when, the latest first. It is read from the records; what runs is told by `martlet deploy "
        "status`.\n"
        "\n"
     << options_help(options) << "\nExit status: 0 read, 1 the records could not be read, 2 the request was wrong and nothing was read.\n";
}

Option runs_option(std::uint64_t& runs) {
  return {"runs", "N", "how many runs (20)", [&runs](std::string_view text) -> Result<void> {
            const auto number = read_number(text, 1, runs_max);
            if (!number) return std::unexpected(number.error());
            runs = *number;
            return {};
          }};
}

constexpr VerbText verb{"martlet deploy history", "nothing was read or changed", print_help};

}  // namespace

int deploy_history(const std::vector<std::string>& arguments, Console console) {
  DeployRequest request;
  std::uint64_t runs = runs_default;
  std::vector<Option> options = deploy_options(request, "only the functions that it names");
  options.push_back(runs_option(runs));
  if (const auto status = read_arguments(verb, arguments, options, console)) return *status;
  DeploySession session;
  if (!session.open(request, console.err)) return 2;
  std::optional<deploy::Definition> file;
  if (!request.definition_file.empty() && !(file = session.read_definition(request, console.err))) return 2;
  auto entries = session.loop().run(deploy::history(session.access(), session.settings(), runs));
  if (!entries) {
    console.err << "martlet deploy history: " << to_text(entries.error()) << '\n';
    return entries.error().code == Code::missing ? 2 : 1;
  }
  if (file) {
    std::erase_if(*entries, [&](const deploy::HistoryEntry& entry) {
      return std::ranges::none_of(file->lambdas, [&](const deploy::Wanted& wanted) { return wanted.name.text() == entry.function; });
    });
  }
  console.out << (request.as_json ? to_json(*entries) : to_text(*entries));
  return 0;
}

}  // namespace martlet::cli
