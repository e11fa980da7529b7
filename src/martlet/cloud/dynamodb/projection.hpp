#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document_path.hpp"
#include "expression_placeholders.hpp"
#include "expression_problems.hpp"

namespace martlet::cloud::dynamodb {

/// Returns the paths of a ProjectionExpression. Fails with ValidationException and AWS's message.
ServiceResult<std::vector<DocumentPath>> parse_projection(std::string_view text, ExpressionPlaceholders& placeholders);

/// Adds `path`, or reports a problem if `path` conflicts with an earlier one.
void add_path(std::vector<DocumentPath>& paths, DocumentPath path, ExpressionProblems& problems);

}  // namespace martlet::cloud::dynamodb
