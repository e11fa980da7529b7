#include <iostream>
#include <optional>
#include <ostream>

#include <unistd.h>

#include <martlet/deploy/queries/history.hpp>
#include <martlet/deploy/report/plan_text.hpp>

#include "deploy_request.hpp"
#include "deploy_verbs.hpp"
#include "verb_arguments.hpp"

namespace martlet::cli {
namespace {

void print_help(std::ostream& to, const std::vector<Option>& options) {
  to << "martlet deploy rollback orders-api --config deployer.json\n"
        "martlet deploy rollback orders-api --config deployer.json --yes --json\n"
        "\n"
        "Brings one function back to the version that it ran before, as the records have it; shows first what that is, and asks if there "
        "is\n"
        "a terminal to ask. Definition files aren't changed: the next `martlet deploy apply` brings the function to what they name.\n"
        "\n"
     << options_help(options)
     << "\nExit status: 0 it runs the version before, 1 it could not be brought there, 2 the request was wrong and nothing was touched.\n";
}

// Only a person at a terminal can be asked; a script has said what it wants.
bool is_agreed(std::ostream& err) {
  if (::isatty(STDIN_FILENO) != 1) return true;
  err << "bring it back? (yes/no) " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "yes";
}

// A file that names another version would undo it.
void warn_of(const deploy::Definition& file, const deploy::Wanted& back, const std::string& file_name, std::ostream& err) {
  for (const deploy::Wanted& wanted : file.lambdas) {
    if (wanted.name.text() == back.name.text() && !(wanted.version == back.version))
      err << file_name << " names " << wanted.version.text() << " for " << wanted.name.text() << ": the next apply goes there again\n";
  }
}

constexpr VerbText verb{"martlet deploy rollback", "nothing was read or changed", print_help};

}  // namespace

int deploy_rollback(const std::vector<std::string>& arguments, Console console) {
  DeployRequest request;
  bool is_sure = false;
  std::string name_text;
  std::optional<deploy::Definition> file;
  std::vector<Option> options = deploy_options(request, "to be told whether the next apply would undo it");
  options.insert(options.begin(), {"", "NAME", "the function", [&name_text](std::string_view text) -> Result<void> {
                                     if (!name_text.empty()) return failure(Code::malformed, "one function at a time", "see --help");
                                     name_text = text;
                                     return {};
                                   }});
  options.push_back(deploy_flag("yes", "doesn't ask", [&is_sure] { is_sure = true; }));
  if (const auto status = read_arguments(verb, arguments, options, console)) return *status;
  if (name_text.empty())
    return refuse(verb, {Code::missing, "which function?", {}, "name it first: martlet deploy rollback NAME"}, console);
  DeploySession session;
  if (!session.open(request, console.err)) return 2;
  if (!request.definition_file.empty() && !(file = session.read_definition(request, console.err))) return 2;
  auto name = deploy::FunctionName::parse(name_text, session.settings().prefix);
  if (!name) {
    console.err << "martlet deploy rollback: the name \"" << name_text << "\" " << name.error().what << "; " << name.error().next
                << "\nnothing was read or changed\n";
    return 2;
  }
  const auto version = session.loop().run(deploy::version_before(session.access(), session.settings(), *name));
  if (!version) {
    console.err << "martlet deploy rollback: " << to_text(version.error()) << "\nnothing was changed\n";
    return 1;
  }
  deploy::Definition definition;
  definition.lambdas.push_back({*name, *version});
  const deploy::Plan plan = session.loop().run(deploy::plan(session.access(), session.settings(), definition));
  (request.as_json ? console.err : console.out) << to_text(plan);
  if (plan.has_refusals()) return 1;
  if (!is_sure && !is_agreed(console.err)) {
    console.err << "nothing was changed\n";
    return 2;
  }
  DeployProgress progress(console.err);
  deploy::Run run = session.begin_run("martlet deploy rollback");
  run.watch = [&progress](const deploy::Step& step) { progress.show(step); };
  const deploy::Report report = session.loop().run(deploy::apply(session.access(), session.settings(), definition, run));
  progress.end();
  if (file) warn_of(*file, definition.lambdas.front(), request.definition_file, console.err);
  console.out << (request.as_json ? to_json(report) : to_text(report));
  return report.is_done() ? 0 : 1;
}

}  // namespace martlet::cli
