#include "miscompiled_await.hpp"

#include <algorithm>
#include <unordered_map>

#include "bracket_roles.hpp"

namespace martlet::cli {

const std::array<CheckText, 6> miscompiled_awaits = {{
    {MiscompiledAwait::capturing_lambda, "capturing-lambda",
     "a lambda that captures by value, in a statement with co_await: what it captured is freed twice",
     "name it first: auto f = [...]{...}; then co_await g(std::move(f))"},
    {MiscompiledAwait::called_in_place, "called-in-place",
     "a coroutine lambda with captures that is called in place: its captures are freed twice, or before it has run",
     "pass what it needs as parameters, or name the lambda and keep it until the coroutine has ended"},
    {MiscompiledAwait::braced_temporary, "braced-temporary",
     "a braced temporary in a statement with co_await: the members of an aggregate are freed twice",
     "name it in a separate statement first, or call a constructor with ( )"},
    {MiscompiledAwait::braces_around_await, "braces-around-await",
     "braces around co_await: an aggregate that is initialized from it is freed twice",
     "await into a named value first: auto a = co_await ...; then T t{std::move(a)}"},
    {MiscompiledAwait::conditional, "conditional", "? : in a statement with co_await: a class value on either side is freed twice",
     "write if and else, each with its own statement"},
    {MiscompiledAwait::two_awaits, "two-awaits", "a second co_await in one statement",
     "assign the first result to a named variable, and write one co_await per statement"},
}};

const CheckText& text_of(MiscompiledAwait form) { return miscompiled_awaits[static_cast<std::size_t>(form)]; }

namespace {

struct Found {
  std::size_t token;
  MiscompiledAwait form;
};

// The relevant tokens of one full expression, without the bodies of lambdas, which have separate statements.
struct Expression {
  std::vector<std::size_t> awaits;
  std::vector<std::size_t> braces;  // only the outermost
  std::vector<std::size_t> conditionals;
  std::vector<std::size_t> lambdas;  // by introducer, the `[`
};

class AwaitFinder {
 public:
  explicit AwaitFinder(std::string_view source) : code_(source) {
    for (const Lambda& lambda : code_.lambdas()) body_of_.emplace(lambda.introducer, lambda.body);
  }

  const BracketRoles& code() const { return code_; }

  std::vector<Found> find() {
    for (const Lambda& lambda : code_.lambdas()) {
      if (is_broken(lambda.introducer)) found_.push_back({lambda.introducer, MiscompiledAwait::called_in_place});
    }
    std::vector<bool> has_been_read(code_.size());
    for (std::size_t i = 0; i < code_.size(); ++i) {
      if (!code_.is_await(i)) continue;
      const std::size_t begin = code_.statement_begin(i);
      if (!has_been_read[begin]) check(read(begin));
      has_been_read[begin] = true;
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.token < b.token; });
    return std::move(found_);
  }

 private:
  // A full expression ends where another may begin, so that no token is read twice.
  bool ends_at(std::size_t i, std::size_t begin) const {
    const std::string_view now = code_.text(i);
    if (now == ";" || now == "else" || now == "do" || code_.opens_block(i) || code_.is_control(i)) return true;
    if (!closes(code_.token(i))) return false;
    const auto opener = code_.matching(i);
    return !opener || *opener < begin;
  }

  Expression read(std::size_t begin) const {
    Expression read;
    std::size_t braces_end = 0;
    for (std::size_t i = begin; i < code_.size(); ++i) {
      if (code_.is_body(i)) {
        i = *code_.matching(i);
        continue;
      }
      if (ends_at(i, begin)) break;
      if (code_.is_await(i)) read.awaits.push_back(i);
      if (code_.text(i) == "?") read.conditionals.push_back(i);
      if (body_of_.contains(i)) read.lambdas.push_back(i);
      if (code_.is_initializer(i) && i >= braces_end) {
        read.braces.push_back(i);
        braces_end = code_.matching(i).value_or(i);
      }
    }
    return read;
  }

  void check(const Expression& read) {
    for (const std::size_t brace : read.braces) {
      const auto await = std::lower_bound(read.awaits.begin(), read.awaits.end(), brace);
      const bool holds_await = await != read.awaits.end() && *await < code_.matching(brace).value_or(brace);
      found_.push_back({brace, holds_await ? MiscompiledAwait::braces_around_await : MiscompiledAwait::braced_temporary});
    }
    for (const std::size_t conditional : read.conditionals) found_.push_back({conditional, MiscompiledAwait::conditional});
    for (const std::size_t lambda : read.lambdas) {
      if (captures(lambda).has_value && !is_broken(lambda)) found_.push_back({lambda, MiscompiledAwait::capturing_lambda});
    }
    for (std::size_t i = 1; i < read.awaits.size(); ++i) found_.push_back({read.awaits[i], MiscompiledAwait::two_awaits});
  }

  struct Captures {
    bool has_any = false;
    bool has_value = false;
  };
  Captures captures(std::size_t introducer) const {
    const std::size_t end = *code_.matching(introducer);
    Captures captures;
    bool is_first = true;
    for (std::size_t i = introducer + 1; i < end; ++i) {
      const std::string_view now = code_.text(i);
      captures.has_any = true;
      if (is_first && now != "&" && now != "this") captures.has_value = true;
      is_first = now == ",";
      if (opens(code_.token(i))) i = code_.matching(i).value_or(i);
    }
    return captures;
  }

  // Returns whether the lambda's body, without the lambdas in it, has a co_await or co_return.
  bool is_coroutine(std::size_t body) const {
    const std::size_t end = *code_.matching(body);
    for (std::size_t i = body + 1; i < end; ++i) {
      const std::string_view now = code_.text(i);
      if (code_.is_body(i)) {
        i = *code_.matching(i);
      } else if (now == "co_await" || now == "co_return" || now == "co_yield") {
        return true;
      }
    }
    return false;
  }

  bool is_broken(std::size_t introducer) const {
    const std::size_t body = body_of_.at(introducer);
    const bool is_called_in_place = code_.text(*code_.matching(body) + 1) == "(";
    return is_called_in_place && captures(introducer).has_any && is_coroutine(body);
  }

  BracketRoles code_;
  std::unordered_map<std::size_t, std::size_t> body_of_;  // by introducer
  std::vector<Found> found_;
};

}  // namespace

std::vector<Finding> find_miscompiled_awaits(std::string_view source) {
  AwaitFinder finder(source);
  std::vector<Finding> findings;
  int line = 1;
  std::size_t line_begin = 0;
  std::size_t seen = 0;
  for (const Found& found : finder.find()) {
    const std::size_t offset = finder.code().token(found.token).offset;
    for (; seen < offset; ++seen) {
      if (source[seen] != '\n') continue;
      ++line;
      line_begin = seen + 1;
    }
    findings.push_back({line, static_cast<int>(offset - line_begin) + 1, found.form});
  }
  return findings;
}

}  // namespace martlet::cli
