#include "definition.hpp"

#include <array>
#include <map>
#include <optional>

#include "object_reader.hpp"

namespace martlet::deploy {
namespace {

using Kind = PlacedValue::Kind;

constexpr int concurrency_max = 256;
constexpr std::array policies = {ConfigurationPolicy::report, ConfigurationPolicy::follow, ConfigurationPolicy::refuse};
constexpr std::array answers = {OnFailure::stop, OnFailure::proceed, OnFailure::revert};

template <class T, std::size_t N>
void read_choice(const PlacedValue* value, std::string_view key, const std::array<T, N>& choices, T& to, ProblemSink& problems) {
  if (!value) return;
  std::string names;
  for (const T choice : choices) {
    if (value->text == name_of(choice)) {
      to = choice;
      return;
    }
    names += (names.empty() ? "" : ", ") + std::string(name_of(choice));
  }
  problems.add(value->begin, quoted(value->text) + " is not a value of \"" + std::string(key) + '"', "one of " + names);
}

// What Version and FunctionName refuse, told at its place in the file.
void refuse(const PlacedValue& value, std::string_view what, const Error& error, ProblemSink& problems) {
  problems.add(offset_in(value, error.where.column), std::string(what) + ' ' + quoted(value.text) + ' ' + error.what, error.next,
               error.code);
}

/// Reads the list, and remembers where each name stood.
class LambdasReader {
 public:
  LambdasReader(const Prefix& prefix, ProblemSink& problems) : prefix_(prefix), problems_(problems) {}

  void read(const PlacedValue& list, std::vector<Wanted>& to) {
    if (list.items.empty()) problems_.add(list.begin, "the list of functions is empty", "name at least one", Code::missing);
    if (list.items.size() > Definition::functions_max) {
      problems_.add(list.items[Definition::functions_max].begin, "the list has " + std::to_string(list.items.size()) + " functions",
                    std::to_string(Definition::functions_max) + " at most: split the file", Code::out_of_range);
      return;
    }
    for (const PlacedValue& item : list.items) read_one(item, to);
  }

 private:
  struct Seen {
    std::string version;
    std::size_t offset;
  };

  // By its name, where it has one: in a list of a hundred, "a function of the list" is hard to find.
  static std::string what(const PlacedValue& item) {
    for (const PlacedMember& member : item.members) {
      if (member.key == "name" && member.value.kind == Kind::string && !member.value.text.empty()) return quoted(member.value.text);
    }
    return "a function of the list";
  }

  void read_one(const PlacedValue& item, std::vector<Wanted>& to) {
    ObjectReader reader(item, what(item), problems_);
    const PlacedValue* name = reader.required("name", Kind::string);
    const PlacedValue* version = reader.required("version", Kind::string);
    ConfigurationPolicy policy = ConfigurationPolicy::report;
    read_choice(reader.optional("configuration", Kind::string), "configuration", policies, policy, problems_);
    reader.finish();
    auto parsed_name = read_name(name, version);
    auto parsed_version = read_version(version);
    if (parsed_name && parsed_version) to.push_back({*std::move(parsed_name), *std::move(parsed_version), policy});
  }

  std::optional<FunctionName> read_name(const PlacedValue* value, const PlacedValue* version) {
    if (!value) return std::nullopt;
    refuse_duplicate(*value, version ? version->text : std::string());
    auto name = FunctionName::parse(value->text, prefix_);
    if (name) return *std::move(name);
    refuse(*value, "name", name.error(), problems_);
    return std::nullopt;
  }

  std::optional<Version> read_version(const PlacedValue* value) {
    if (!value) return std::nullopt;
    auto version = Version::parse(value->text);
    if (version) return *std::move(version);
    refuse(*value, "version", version.error(), problems_);
    return std::nullopt;
  }

  void refuse_duplicate(const PlacedValue& name, const std::string& version) {
    const auto [first, is_new] = seen_.try_emplace(name.text, Seen{version, name.begin});
    if (is_new) return;
    const std::string line = std::to_string(problems_.where(first->second.offset).line);
    const bool is_same = first->second.version == version;
    problems_.add(name.begin,
                  quoted(name.text) + " is already in line " + line + ", with " + (is_same ? "the same version" : "another version"),
                  is_same ? "drop one" : "decide for one", Code::conflict);
  }

  const Prefix& prefix_;
  ProblemSink& problems_;
  std::map<std::string, Seen> seen_;
};

}  // namespace

std::string_view name_of(ConfigurationPolicy policy) {
  switch (policy) {
    case ConfigurationPolicy::follow: return "follow";
    case ConfigurationPolicy::refuse: return "refuse";
    case ConfigurationPolicy::report: break;
  }
  return "report";
}

std::string_view name_of(OnFailure what) {
  switch (what) {
    case OnFailure::proceed: return "continue";
    case OnFailure::revert: return "revert";
    case OnFailure::stop: break;
  }
  return "stop";
}

FileResult<Definition> read_definition(std::string_view text, const std::string& file, const Prefix& prefix) {
  ProblemSink problems(text, file);
  Definition definition;
  if (const auto document = read_document(text, Definition::bytes_max, problems)) {
    ObjectReader reader(*document, "a definition", problems);
    if (const PlacedValue* list = reader.required("lambdas", Kind::array)) LambdasReader(prefix, problems).read(*list, definition.lambdas);
    if (const PlacedValue* value = reader.optional("concurrency", Kind::number)) {
      definition.concurrency = read_whole(*value, "concurrency", 1, concurrency_max, problems).value_or(definition.concurrency);
    }
    read_choice(reader.optional("on_failure", Kind::string), "on_failure", answers, definition.on_failure, problems);
    reader.finish();
  }
  if (!problems.is_empty()) return std::unexpected(problems.take());
  return definition;
}

}  // namespace martlet::deploy
