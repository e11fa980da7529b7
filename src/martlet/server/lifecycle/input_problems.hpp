#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/schema/problems.hpp>
#include <martlet/schema/schema.hpp>
#include <martlet/server/route_options.hpp>

namespace martlet {

/// "payload", as hapi's `validation.source` spells it.
std::string_view name_of(From source);

/// The problems of one source of a request, for its client and for the log.
class InputProblems {
 public:
  explicit InputProblems(From source) : source_(source) {}

  /// Adds the problems found by reading with `schema`.
  void add(const Schema& schema, Problems found);
  /// Removes all problems except the first.
  void keep_first();

  bool empty() const { return problems_.list.empty(); }
  From source() const { return source_; }
  /// For the client: messages may quote the input.
  const Problems& problems() const { return problems_; }

  /// For the log: the keys, as far as schemas declare them. Keys chosen by the client (unknown keys, keys of maps) become `*`.
  std::string declared_keys() const;
  /// For the log, in the same order as the keys: `is required; must be a number`. Contains no values.
  std::string reasons() const;

 private:
  From source_;
  Problems problems_;
  std::vector<std::string> keys_;  // the key of each problem
};

}  // namespace martlet
