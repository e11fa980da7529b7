#include "compiler_hint.hpp"

#include <regex>

namespace martlet::cli {

std::string compiler_hint(std::string_view errors) {
  // The source line that g++ and clang print below "expected primary-expression" and "expected expression", or that names a type for a
  // value.
  static const std::regex class_as_handler(R"re((?:\.|->)(?:get|post|put|patch|del|any|route)\((?:[^\n]*, )?([A-Za-z_][\w:]*)\))re");
  const bool is_of_the_parser = errors.find("expected primary-expression") != std::string_view::npos ||
                                errors.find("expected expression") != std::string_view::npos ||
                                errors.find("does not refer to a value") != std::string_view::npos;
  std::match_results<std::string_view::const_iterator> found;
  if (!is_of_the_parser || !std::regex_search(errors.begin(), errors.end(), found, class_as_handler)) return "";
  const std::string name = found[1].str();
  return "a handler class is passed as martlet::handler<" + name + ">";
}

}  // namespace martlet::cli
