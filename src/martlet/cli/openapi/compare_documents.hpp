#pragma once
#include <martlet/json/value.hpp>

#include "change.hpp"

namespace martlet::cli {

/// Returns what `new_document` changes for clients of `old_document`, both OpenAPI 3.x documents: first in the order of the old document's
/// operations, then what is new.
///
/// A change breaks clients if an operation, a success status, a media type or a member of a response is missing; if a request requires more
/// or allows less than before; if a response may contain more than its clients know, or lacks a member that was always present; if a type
/// changed; or if an additional authentication or scope is required. Names of path parameters, descriptions, tags and examples don't
/// matter.
Changes compare_documents(const json::Value& old_document, const json::Value& new_document);

}  // namespace martlet::cli
