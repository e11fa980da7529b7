#include <filesystem>
#include <memory>
#include <ostream>

#include <martlet/cloud/state/state_reset.hpp>
#include <martlet/json/value.hpp>

#include "local_subcommands.hpp"

namespace martlet::cli {
namespace {

constexpr const char* path = "martlet local reset";
constexpr const char* untouched = "nothing was deleted";

struct Settings {
  std::string state = ".martlet/cloud";
  bool is_sure = false;
  bool as_json = false;
};

int reset(const Settings& settings, Console console) {
  const std::string folder = std::filesystem::absolute(settings.state).lexically_normal().string();
  if (!settings.is_sure)
    return refuse(path, untouched,
                  {Code::missing, "--yes is missing, which confirms that everything in " + folder + " is to be deleted", {}, {}}, console);
  const Result<void> done = cloud::reset_state(folder);
  if (!done) {
    const Code code = done.error().code;
    if (code == Code::not_found || code == Code::malformed) return refuse(path, untouched, done.error(), console);
    console.err << path << ": " << to_text(with_name(done.error())) << '\n';
    if (code == Code::conflict) console.err << untouched << '\n';
    return 1;
  }
  if (settings.as_json) {
    json::Value line;
    line.set("emptied", folder);
    console.out << line.to_text() << '\n';
  } else {
    console.out << folder << " is empty\n";
  }
  return 0;
}

}  // namespace

Command local_reset_command() {
  const auto settings = std::make_shared<Settings>();
  return {.name = "reset",
          .purpose = "deletes the local cloud's state",
          .examples =
              "martlet local reset --yes\n"
              "martlet local reset --state /var/tmp/cloud --yes\n",
          .description =
              "Deletes everything in the accounts of a local cloud, and its master key. The command refuses to do that while a\n"
              "cloud uses the state. It also refuses any folder that isn't the state of a local cloud. A cloud with --ephemeral has\n"
              "no state to delete.\n",
          .exit_status =
              "0 if the state is empty, 1 if a cloud uses it or it could not be deleted, 2 if the request was invalid\n"
              "and nothing was deleted.",
          .untouched = untouched,
          .options = {text_option("state", "DIR", "the folder of the state (default: .martlet/cloud)", settings->state),
                      flag_option("yes", "confirms the deletion (required)", settings->is_sure),
                      flag_option("json", "prints the result as JSON", settings->as_json)},
          .run = [settings](Console console) { return reset(*settings, console); }};
}

}  // namespace martlet::cli
