#pragma once
#include <expected>

#include <martlet/json/value.hpp>
#include <martlet/schema/read.hpp>

namespace martlet::aws {

/// `value` as AWS's JSON is read wherever it comes from (answers, events, jobs, credentials): null is the same as absent, at any depth, as
/// the element of a list too.
json::Value without_nulls(json::Value value);

/// How AWS's documents are read: members that aren't known are ignored, since AWS may add some at any time.
ReadOptions wire_options();

/// Reads a document of AWS's that didn't come as the answer to a call, as an event. Problems may quote values: tell their paths only.
template <class T>
std::expected<T, Problems> read_wire_document(json::Value value) {
  return read_value<T>(without_nulls(std::move(value)), wire_options());
}

}  // namespace martlet::aws
