#pragma once
#include <martlet/json/value.hpp>

#include "change.hpp"

namespace martlet::cli {

/// What `new_document` changes for clients of `old_document`; both are OpenAPI 3.x documents. In the order of the old one's operations,
/// then what is new.
///
/// It breaks clients if an operation, a success status, a media type or a member of an answer is gone; if a request needs more, or may hold
/// less, than before; if an answer may hold more than its clients know, or lacks what was always there; if a type changed; if
/// authentication or a scope is required that wasn't. Names of path parameters, descriptions, tags and examples don't matter.
Changes compare_documents(const json::Value& old_document, const json::Value& new_document);

}  // namespace martlet::cli
