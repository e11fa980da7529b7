// links: deploy
/// Any bytes, read as a definition and as a deployer configuration: nothing crashes, and every problem has a position inside the text. An
/// accepted definition names each function once, and only functions with the prefix.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <set>

#include <martlet/deploy/input/definition.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>
#include <martlet/deploy/input/user_parameters.hpp>
#include <martlet/deploy/input/version_alias.hpp>

namespace {

using namespace martlet::deploy;
using martlet::FileProblem;
using martlet::FileProblems;

void check(bool holds) {
  if (!holds) std::abort();
}

void check_positions(const FileProblems& problems, std::string_view text) {
  check(!problems.empty());
  const auto lines = std::count(text.begin(), text.end(), '\n') + 1;
  for (const FileProblem& problem : problems) {
    check(!problem.error.what.empty());
    check(problem.error.where.line <= lines);
    check(std::none_of(problem.line.begin(), problem.line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
  }
  check(!to_text(problems).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static const Prefix prefix = *Prefix::parse("orders-");
  if (const auto definition = read_definition(text, "deploy.json", prefix)) {
    std::set<std::string> names;
    for (const RequestedVersion& wanted : definition->lambdas) {
      check(wanted.name.text().starts_with("orders-"));
      check(names.insert(wanted.name.text()).second);
      check(VersionAlias::parse(wanted.version.alias())->version == wanted.version);
    }
  } else {
    check_positions(definition.error(), text);
  }
  const auto configuration = read_deployer_configuration(text, "UserParameters");
  if (configuration)
    check(!configuration->prefix.text().empty());
  else
    check_positions(configuration.error(), text);
  (void)parameter_in(text);
  (void)execution_in(text);
  (void)VersionAlias::parse(text);
  return 0;
}
