#include "definition.hpp"

#include <map>
#include <optional>
#include <utility>

#include <martlet/config/json_document.hpp>
#include <martlet/schema/schema.hpp>

#include "quoted.hpp"

namespace martlet::deploy {
namespace {

constexpr int concurrency_max = 256;

template <class E, class... Es>
Schema enum_schema(const char* type, E first, Es... more) {
  return enumeration<E>(type, {{first, std::string(name_of(first))}, {more, std::string(name_of(more))}...});
}

// The members of the file, before they are checked.

struct WrittenFunction {
  std::optional<std::string> name;  // required, but FunctionsReader's message names the function
  std::optional<std::string> version;
  ConfigurationPolicy configuration;
};
Schema describe(Type<WrittenFunction>) {
  using Written = WrittenFunction;
  return object<Written>("Function",                                  //
                         field<&Written::name>("name").min(0),        // the messages of Version and FunctionName for empty text are better
                         field<&Written::version>("version").min(0),  //
                         field<&Written::configuration>("configuration").fallback(ConfigurationPolicy::report));
}

struct WrittenDefinition {
  std::vector<WrittenFunction> lambdas;
  int concurrency;
  OnFailure on_failure;
};
Schema describe(Type<WrittenDefinition>) {
  using Written = WrittenDefinition;
  return object<Written>("Definition",                         //
                         field<&Written::lambdas>("lambdas"),  //
                         field<&Written::concurrency>("concurrency").min(1).max(concurrency_max).fallback(Definition().concurrency),
                         field<&Written::on_failure>("on_failure").fallback(Definition().on_failure));
}

json::Path path_of(std::size_t index) { return {"lambdas", index}; }
json::Path path_of(std::size_t index, const char* key) { return {"lambdas", index, key}; }

/// Reads the list of functions. Checks names and versions, and that each function occurs only once.
class FunctionsReader {
 public:
  FunctionsReader(const std::vector<WrittenFunction>& list, const Prefix& prefix, JsonDocument& document)
      : list_(list), prefix_(prefix), document_(document) {}

  std::vector<RequestedVersion> read() {
    std::vector<RequestedVersion> wanted;
    if (!has_right_size()) return wanted;
    for (std::size_t i = 0; i < list_.size(); ++i) {
      auto name = read_name(i);
      auto version = read_version(i);
      if (name && version) wanted.push_back({*std::move(name), *std::move(version), list_[i].configuration, {}});
    }
    refuse_duplicates();
    if (wanted.size() == list_.size()) add_places(wanted);
    return wanted;
  }

 private:
  struct Duplicate {
    std::size_t first;
    std::size_t index;
  };

  bool has_right_size() {
    if (list_.empty() && !document_.is_wrong("lambdas"))
      document_.refuse({"lambdas"}, {Code::missing, "the list of functions is empty", {}, "name at least one"});
    if (list_.size() <= Definition::functions_max) return true;
    document_.refuse(path_of(Definition::functions_max), {Code::out_of_range,
                                                          "the list has " + std::to_string(list_.size()) + " functions",
                                                          {},
                                                          std::to_string(Definition::functions_max) + " at most: split the file"});
    return false;
  }

  bool is_wrong(std::size_t index, const char* key) const { return document_.is_wrong("lambdas[" + std::to_string(index) + "]." + key); }

  // Describes a function by its name if it has one, since an index is hard to find in a list of a hundred.
  std::string what(std::size_t index) const {
    const auto& name = list_[index].name;
    return name && !name->empty() ? quoted(*name) : "a function of the list";
  }

  // Whether there is a value to parse.
  bool has(std::size_t index, const char* key, const std::optional<std::string>& value) {
    if (is_wrong(index, key)) return false;
    if (!value) document_.refuse(path_of(index), {Code::missing, what(index) + " has no \"" + key + '"', {}, "add it"});
    return value.has_value();
  }

  void refuse(std::size_t index, const char* key, const std::string& text, Error error) {
    error.what = key + (' ' + quoted(text)) + ' ' + error.what;
    document_.refuse(path_of(index, key), std::move(error));
  }

  std::optional<FunctionName> read_name(std::size_t index) {
    const auto& text = list_[index].name;
    if (!has(index, "name", text)) return std::nullopt;
    if (const auto [first, is_new] = first_.try_emplace(*text, index); !is_new) duplicates_.push_back({first->second, index});
    Result<FunctionName> name = FunctionName::parse(*text, prefix_);
    if (name) return *std::move(name);
    refuse(index, "name", *text, std::move(name.error()));
    return std::nullopt;
  }

  std::optional<Version> read_version(std::size_t index) {
    const auto& text = list_[index].version;
    if (!has(index, "version", text)) return std::nullopt;
    Result<Version> version = Version::parse(*text);
    if (version) return *std::move(version);
    refuse(index, "version", *text, std::move(version.error()));
    return std::nullopt;
  }

  // Adds places for errors that only an account can detect, such as a version that no account has.
  void add_places(std::vector<RequestedVersion>& wanted) const {
    std::vector<json::Path> paths;
    for (std::size_t i = 0; i < wanted.size(); ++i) paths.push_back(path_of(i, "version"));
    std::vector<Where> places = document_.where(paths);
    for (std::size_t i = 0; i < places.size(); ++i) wanted[i].where = std::move(places[i]);
  }

  void refuse_duplicates() {
    std::vector<json::Path> firsts;
    for (const Duplicate& duplicate : duplicates_) firsts.push_back(path_of(duplicate.first, "name"));
    const std::vector<Where> places = document_.where(firsts);
    for (std::size_t i = 0; i < places.size(); ++i) {
      const auto [first, index] = duplicates_[i];
      const bool is_same = list_[first].version == list_[index].version;
      const std::string which = is_same ? "the same version" : "another version";
      document_.refuse(path_of(index, "name"),
                       {Code::conflict,
                        quoted(*list_[index].name) + " is already in line " + std::to_string(places[i].line) + ", with " + which,
                        {},
                        is_same ? "remove one of them" : "keep only one of them"});
    }
  }

  const std::vector<WrittenFunction>& list_;
  const Prefix& prefix_;
  JsonDocument& document_;
  std::map<std::string, std::size_t> first_;  // the first index of each name
  std::vector<Duplicate> duplicates_;
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

Schema describe(Type<ConfigurationPolicy>) {
  return enum_schema("ConfigurationPolicy", ConfigurationPolicy::report, ConfigurationPolicy::follow, ConfigurationPolicy::refuse);
}

Schema describe(Type<OnFailure>) { return enum_schema("OnFailure", OnFailure::stop, OnFailure::proceed, OnFailure::revert); }

FileResult<Definition> read_definition(std::string_view text, const std::string& file, const Prefix& prefix) {
  JsonDocument document(text, file, Definition::bytes_max);
  const std::optional<WrittenDefinition> written = document.read<WrittenDefinition>();
  if (!written) return std::unexpected(document.take_problems());
  Definition definition;
  definition.lambdas = FunctionsReader(written->lambdas, prefix, document).read();
  if (FileProblems problems = document.take_problems(); !problems.empty()) return std::unexpected(std::move(problems));
  definition.concurrency = written->concurrency;
  definition.on_failure = written->on_failure;
  return definition;
}

}  // namespace martlet::deploy
