#pragma once
/// Martlet's results in the form in which joi's were recorded, for joi_test.cpp.
#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <martlet/json/value.hpp>
#include <martlet/schema/schema.hpp>

#include "joi_shapes.hpp"

namespace joi {

struct Mode {
  bool converts = false;
  bool all = false;   ///< abortEarly: false
  bool text = false;  ///< the input's members, strings or arrays of strings, are passed as fields
};

/// Returns the JSON of the value read, or the problems: `[["key","message"],...]`.
template <class T>
std::string answer(const json::Value& input, Mode mode) {
  const ReadOptions options{.convert = mode.converts, .strict_text = !mode.converts, .abort_early = !mode.all, .unknown = {}};
  std::expected<T, Problems> read = std::unexpected(Problems{});
  if (mode.text) {
    std::vector<TextField> fields;
    for (const auto& [key, value] : *input.object()) {
      if (value.string()) fields.push_back({key, *value.string()});
      if (value.array())
        for (const json::Value& item : *value.array()) fields.push_back({key, *item.string()});
    }
    read = read_fields<T>(fields, options);
  } else {
    read = read_json<T>(input.to_text(), options);
  }
  if (read) return to_json(*read);
  json::Array list;
  for (const Problem& problem : read.error().list) list.emplace_back(json::Array{problem.key, problem.message()});
  return json::Value(std::move(list)).to_text();
}

inline std::string answer(std::string_view shape, const json::Value& input, Mode mode) {
  if (shape == "strings") return answer<Strings>(input, mode);
  if (shape == "numbers") return answer<Numbers>(input, mode);
  if (shape == "flags") return answer<Flags>(input, mode);
  if (shape == "arrays") return answer<Arrays>(input, mode);
  if (shape == "peers") return answer<Peers>(input, mode);
  if (shape == "holds_peers") return answer<HoldsPeers>(input, mode);
  if (shape == "dates") return answer<Dates>(input, mode);
  if (shape == "refs") return answer<Refs>(input, mode);
  if (shape == "when") return answer<When>(input, mode);
  if (shape == "variants") return answer<Variants>(input, mode);
  if (shape == "maps") return answer<Maps>(input, mode);
  if (shape == "nulls") return answer<Nulls>(input, mode);
  if (shape == "node") return answer<Node>(input, mode);
  if (shape == "renamed") return answer<Renamed>(input, mode);
  if (shape == "open") return answer<Open>(input, mode);
  return "no such shape";
}

}  // namespace joi
