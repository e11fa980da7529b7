#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/schema/problems.hpp>
#include <martlet/schema/schema.hpp>
#include <martlet/server/options.hpp>

namespace martlet {

/// "payload", as hapi's `validation.source` spells it.
std::string_view name_of(From source);

/// What is wrong with one source of a request, for its client and for the log.
class RefusedInput {
 public:
  explicit RefusedInput(From source) : source_(source) {}

  /// Adds what reading by `schema` found.
  void add(const Schema& schema, Problems found);
  /// Forgets all but the first problem.
  void keep_first();

  bool empty() const { return problems_.list.empty(); }
  From source() const { return source_; }
  /// For the client: they may quote what it sent.
  const Problems& problems() const { return problems_; }

  /// For the log: the keys, as far as schemas declare them. What a client chose itself (unknown keys, keys of maps) is `*`.
  std::string declared_keys() const;
  /// For the log, in the order of the keys: `is required; must be a number`. Without values.
  std::string reasons() const;

 private:
  From source_;
  Problems problems_;
  std::vector<std::string> keys_;  // of each problem
};

}  // namespace martlet
