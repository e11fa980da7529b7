#include "projection.hpp"

#include "dynamodb_errors.hpp"
#include "expression_reader.hpp"

namespace martlet::cloud::dynamodb {

void add_path(std::vector<DocumentPath>& paths, DocumentPath path, ExpressionProblems& problems) {
  for (const DocumentPath& known : paths) {
    if (std::string conflict = conflict_of(known, path); !conflict.empty())
      return problems.add(ExpressionProblems::Kind::overlap, std::move(conflict));
  }
  paths.push_back(std::move(path));
}

ServiceResult<std::vector<DocumentPath>> parse_projection(std::string_view text, ExpressionPlaceholders& placeholders) {
  try {
    ExpressionReader reader(text, placeholders);
    std::vector<DocumentPath> paths;
    do {
      reader.count_operator();
      add_path(paths, reader.read_path(), reader.problems());
    } while (reader.tokens().take_symbol(","));
    if (!reader.tokens().is_at_end()) reader.refuse();
    if (std::string problem = reader.problems().first(); !problem.empty()) throw SyntaxError{std::move(problem)};
    return paths;
  } catch (const SyntaxError& error) {
    return std::unexpected(validation_error("Invalid ProjectionExpression: " + error.message));
  }
}

}  // namespace martlet::cloud::dynamodb
