#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>

#include <martlet/base/text.hpp>
#include <martlet/cloud/identity/root_access_key.hpp>
#include <martlet/cloud/state/master_key.hpp>
#include <martlet/json/value.hpp>

#include "local_subcommands.hpp"

namespace martlet::cli {
namespace {

constexpr const char* path = "martlet local key";
constexpr const char* untouched = "nothing was printed";
constexpr std::size_t account_digits = 12;

struct Settings {
  std::string account = "111111111111";
  std::string state = ".martlet/cloud";
  bool as_json = false;
};

int print_key(const Settings& settings, Console console) {
  if (settings.account.size() != account_digits || !std::ranges::all_of(settings.account, is_ascii_digit))
    return refuse(path, untouched, {Code::malformed, "--account: \"" + settings.account + "\" is not 12 digits", {}, {}}, console);
  const Result<Secret> master = cloud::read_master_key(settings.state);
  if (!master) return refuse(path, untouched, master.error(), console);
  const cloud::RootAccessKey key = cloud::root_access_key(*master, settings.account);
  if (settings.as_json) {
    json::Value line;
    line.set("account", settings.account);
    line.set("accessKeyId", key.access_key_id);
    line.set("secretAccessKey", key.secret_access_key.reveal());
    console.out << line.to_text() << '\n';
  } else {
    console.out << "export AWS_ACCESS_KEY_ID=" << key.access_key_id << "\nexport AWS_SECRET_ACCESS_KEY=" << key.secret_access_key.reveal()
                << '\n';
  }
  return 0;
}

}  // namespace

Command local_key_command() {
  const auto settings = std::make_shared<Settings>();
  return {.name = "key",
          .purpose = "prints the first access key of an account in the local cloud",
          .examples =
              "eval \"$(martlet local key --account 111111111111)\"\n"
              "martlet local key --state /var/tmp/cloud --json\n",
          .description =
              "Prints the first access key of an account. You need it if the cloud was started with --strict, because the cloud\n"
              "then accepts only keys that were issued. The key is derived from the master key in the state, so it is always the\n"
              "same, and everyone who can read the state can derive it. The cloud checks its signatures. The cloud doesn't have to\n"
              "be running.\n",
          .exit_status = "0 if it was printed, 2 if the request was invalid and nothing was printed.",
          .untouched = untouched,
          .options = {text_option("account", "A", "the account, 12 digits (default: 111111111111)", settings->account),
                      text_option("state", "DIR", "the folder of the cloud's state (default: .martlet/cloud)", settings->state),
                      flag_option("json", "prints the result as one line of JSON", settings->as_json)},
          .run = [settings](Console console) { return print_key(*settings, console); }};
}

}  // namespace martlet::cli
