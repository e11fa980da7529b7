#pragma once
#include <expected>

#include <martlet/json/value.hpp>
#include <martlet/schema/read.hpp>

namespace martlet::aws {

/// Normalizes JSON from AWS (responses, events, jobs, credentials): removes nulls at any depth, including those in lists.
json::Value without_nulls(json::Value value);

/// Returns options for reading AWS's documents: values are converted, and unknown members are ignored.
ReadOptions wire_options();

/// Reads a document from AWS that isn't the response to a call, such as an event. Problems can quote values, so report only their paths.
template <class T>
std::expected<T, Problems> read_wire_document(json::Value value) {
  return read_value<T>(without_nulls(std::move(value)), wire_options());
}

}  // namespace martlet::aws
