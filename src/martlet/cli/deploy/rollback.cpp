#include <iostream>
#include <memory>
#include <optional>
#include <ostream>

#include <unistd.h>

#include <martlet/deploy/queries/version_before.hpp>
#include <martlet/deploy/report/plan_text.hpp>
#include <martlet/deploy/report/report_json.hpp>
#include <martlet/deploy/report/report_text.hpp>

#include "begin_run.hpp"
#include "deploy_session.hpp"
#include "deploy_subcommands.hpp"
#include "progress_display.hpp"

namespace martlet::cli {
namespace {

constexpr const char* path = "martlet deploy rollback";

struct Settings {
  DeployRequest request;
  std::string name;
  bool is_sure = false;
};

// Asks for confirmation only at a terminal: whoever runs a script has already decided.
bool has_confirmed(std::ostream& err) {
  if (::isatty(STDIN_FILENO) != 1) return true;
  err << "roll back? (yes/no) " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "yes";
}

// A definition file that names another version would undo the rollback.
void warn_if_undone(const deploy::Definition& file, const deploy::RequestedVersion& back, const std::string& file_name, std::ostream& err) {
  for (const deploy::RequestedVersion& wanted : file.lambdas) {
    if (wanted.name.text() == back.name.text() && !(wanted.version == back.version))
      err << file_name << " names " << wanted.version.text() << " for " << wanted.name.text()
          << ": the next apply moves LIVE there again\n";
  }
}

int deploy_previous(const Settings& settings, DeploySession& session, const deploy::Definition& back, Console console) {
  deploy::DeploymentOptions options = begin_run(session, path, console.err);
  ProgressDisplay progress(console.err);
  options.on_step = [&progress](const deploy::Step& step) { progress.show(step); };
  const deploy::Report report = session.loop().run(deploy::apply_definition(session.clients(), session.configuration(), back, options));
  progress.end();
  if (session.definition()) warn_if_undone(*session.definition(), back.lambdas.front(), settings.request.definition_file, console.err);
  console.out << (settings.request.as_json ? to_json(report) : to_text(report));
  return report.is_done() ? 0 : 1;
}

int roll_back(const Settings& settings, Console console) {
  const std::string untouched = "nothing was read or changed";
  if (settings.name.empty())
    return refuse(path, untouched, {Code::missing, "the name of the function is missing", {}, "run martlet deploy rollback NAME"}, console);
  DeploySession session;
  if (!session.open(settings.request, DeploySession::Needs::no_definition, console.err)) return 2;
  auto name = deploy::FunctionName::parse(settings.name, session.configuration().prefix);
  if (!name) {
    name.error().what = "the name \"" + settings.name + "\" " + name.error().what;
    name.error().where = {};
    return refuse(path, untouched, name.error(), console);
  }
  const auto version = session.loop().run(deploy::version_before(session.clients(), session.configuration(), *name));
  if (!version) {
    console.err << path << ": " << to_text(with_name(version.error())) << "\nnothing was changed\n";
    return 1;
  }
  deploy::Definition back;
  back.lambdas.push_back({*name, *version});
  const deploy::Plan plan = session.loop().run(deploy::plan(session.clients(), session.configuration(), back));
  (settings.request.as_json ? console.err : console.out) << to_text(plan);
  if (plan.has_refusals()) return 1;
  if (!settings.is_sure && !has_confirmed(console.err)) {
    console.err << "nothing was changed\n";
    return 2;
  }
  return deploy_previous(settings, session, back, console);
}

Option name_option(std::string& name) {
  return {"", "NAME", "the function", [&name](std::string_view text) -> Result<void> {
            if (!name.empty())
              return failure(Code::malformed, "unexpected argument \"" + std::string(text) + '"', "name only one function");
            name = text;
            return {};
          }};
}

}  // namespace

Command rollback_command() {
  const auto settings = std::make_shared<Settings>();
  std::vector<Option> options =
      request_options(settings->request, "the definition file, to say whether the next apply would undo the rollback");
  options.insert(options.begin(), name_option(settings->name));
  options.push_back(flag_option("yes", "doesn't ask for confirmation", settings->is_sure));
  return {.name = "rollback",
          .purpose = "rolls one function back to its previous version",
          .examples =
              "martlet deploy rollback orders-api --config deployer.json\n"
              "martlet deploy rollback orders-api --config deployer.json --yes --json\n",
          .description =
              "Rolls one function back to the version that it ran before, according to the records. The command first shows what it\n"
              "would do. On a terminal, it asks for confirmation. It doesn't change the definition file. The next deployment of\n"
              "that file therefore undoes the rollback, unless you change the file as well. Before the command writes anything, it\n"
              "prints the account, the region and the caller.\n",
          .exit_status =
              "0 if the function runs the previous version, 1 if it could not be rolled back, 2 if the request was\n"
              "invalid and nothing was changed.",
          .untouched = "nothing was read or changed",
          .options = std::move(options),
          .run = [settings](Console console) { return roll_back(*settings, console); }};
}

}  // namespace martlet::cli
