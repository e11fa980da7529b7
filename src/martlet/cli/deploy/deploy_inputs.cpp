#include "deploy_inputs.hpp"

#include <ostream>

#include <martlet/base/read_file.hpp>
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {
namespace {

void report(std::ostream& err, const std::string& what) { err << what << "nothing was read or changed\n"; }

void report(std::ostream& err, FileProblems problems) {
  for (FileProblem& problem : problems) problem.error = with_name_in_what(problem.error);
  report(err, to_text(problems));
}

}  // namespace

Result<std::string> read_input_file(const std::string& name, const char* option) {
  if (name.empty()) return failure(Code::missing, std::string(option) + " FILE is missing", "see martlet deploy --help");
  return read_file(name);
}

std::optional<deploy::DeployerConfiguration> read_deployer_configuration(const std::string& text, const std::string& file,
                                                                         std::ostream& err) {
  auto configuration = deploy::read_deployer_configuration(text, file);
  if (configuration) return *std::move(configuration);
  report(err, configuration.error());
  return std::nullopt;
}

std::optional<deploy::Definition> read_definition(const std::string& file, const deploy::Prefix& prefix, std::ostream& err) {
  const Result<std::string> text = read_input_file(file, "--definition");
  if (!text) {
    report_problem(err, text.error());
    return std::nullopt;
  }
  auto definition = deploy::read_definition(*text, file, prefix);
  if (definition) return *std::move(definition);
  report(err, definition.error());
  return std::nullopt;
}

bool report_problem(std::ostream& err, const Error& error) {
  report(err, "martlet deploy: " + to_text(with_name(error)) + '\n');
  return false;
}

}  // namespace martlet::cli
