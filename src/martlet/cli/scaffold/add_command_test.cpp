#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <martlet/base/read_file.hpp>
#include <martlet/cli/scaffold/scaffold_commands.hpp>

#include "embedded_files.hpp"
#include "folder_changes.hpp"
#include "new_service.hpp"
#include "placeholders.hpp"

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

// Tests that run `martlet add` in a new service.
class AddCommand : public testing::Test {
 protected:
  AddCommand() : folder_(fs::temp_directory_path() / ("martlet_add_command." + std::to_string(::getpid()))) {
    EXPECT_TRUE(write_new_folder(folder_, files_of({*ServiceName::parse("my-shop"), "9.8.7"})));
  }
  ~AddCommand() override { fs::remove_all(folder_); }

  std::string add(std::vector<std::string> arguments, int status = 0) {
    arguments.insert(arguments.end(), {"--dir", folder_.string()});
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(run_command(add_command(), arguments, {out, err}), status) << err.str();
    return out.str() + err.str();
  }
  std::string text(const char* path) const { return read_file(folder_ / path).value_or(""); }
  // Returns all files of the service in one text.
  std::string everything() const {
    std::map<std::string, std::string> files;
    for (const auto& one : fs::recursive_directory_iterator(folder_)) {
      if (one.is_regular_file()) files[one.path().string()] = read_file(one.path()).value();
    }
    std::string all;
    for (const auto& [path, bytes] : files) all += path + '\n' + bytes;
    return all;
  }
  fs::path folder_;
};

TEST_F(AddCommand, adds_a_handler_its_test_and_a_line_for_a_route) {
  EXPECT_EQ(add({"route", "POST", "/orders/{id}/rating"}),
            "new      handlers/post_orders_id_rating.hpp\n"
            "new      handlers/post_orders_id_rating.cpp\n"
            "new      tests/post_orders_id_rating_test.cpp\n"
            "changed  routes.cpp\n");
  EXPECT_NE(text("routes.cpp").find("#include \"handlers/health.hpp\"\n#include \"handlers/post_orders_id_rating.hpp\"\n\n"),
            std::string::npos)
      << text("routes.cpp");
  EXPECT_NE(text("routes.cpp").find("  server.post(\"/orders/{id}/rating\", handler<PostOrdersIdRating>);\n}\n"), std::string::npos)
      << text("routes.cpp");
  EXPECT_NE(text("handlers/post_orders_id_rating.hpp")
                .find("PostOrdersIdRatingReply operator()(martlet::Param<\"id\"> id, martlet::Body<PostOrdersIdRatingBody> body) const;"),
            std::string::npos);
  EXPECT_NE(
      text("tests/post_orders_id_rating_test.cpp").find("service.post(\"/orders/1/rating\", PostOrdersIdRatingBody{.text = \"hello\"})"),
      std::string::npos);
}

TEST_F(AddCommand, names_the_handler_of_a_route_as_requested) {
  add({"route", "get", "/", "--name", "GetStart"});
  EXPECT_NE(text("routes.cpp").find("#include \"handlers/get_note.hpp\"\n#include \"handlers/get_start.hpp\"\n"), std::string::npos)
      << text("routes.cpp");
  EXPECT_NE(text("routes.cpp").find("server.get(\"/\", handler<GetStart>);"), std::string::npos);
}

TEST_F(AddCommand, changes_the_service_in_the_current_folder_by_default) {
  const fs::path before = fs::current_path();
  fs::current_path(folder_);
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(run_command(add_command(), {"plugin", "audit"}, {out, err}), 0) << err.str();
  fs::current_path(before);
  EXPECT_TRUE(fs::exists(folder_ / "plugins/audit.hpp"));
}

TEST_F(AddCommand, refuses_a_part_that_exists) {
  add({"route", "PUT", "/a/{x}"});
  add({"service", "RateLimit"});
  add({"plugin", "audit"});
  const std::string before = everything();
  EXPECT_EQ(add({"route", "PUT", "/a/{other}"}, 2),
            "martlet add route: routes.cpp already has PUT /a/{other}; change that route, or choose another path [already-exists]\nnothing "
            "was written\n");
  EXPECT_EQ(
      add({"route", "POST", "/notes"}, 2),
      "martlet add route: routes.cpp already has POST /notes; change that route, or choose another path [already-exists]\nnothing was "
      "written\n");
  EXPECT_EQ(add({"route", "GET", "/note"}, 2),
            "martlet add route: handlers/get_note.hpp already exists; choose another name [already-exists]\nnothing was written\n");
  EXPECT_EQ(add({"service", "rate-limit"}, 2),
            "martlet add service: services/rate_limit.hpp already exists; choose another name [already-exists]\nnothing was written\n");
  EXPECT_EQ(add({"plugin", "Audit"}, 2),
            "martlet add plugin: plugins/audit.hpp already exists; choose another name [already-exists]\nnothing was written\n");
  EXPECT_EQ(add({"service", "Note"}, 2),
            "martlet add service: model/note.hpp already exists; choose another name [already-exists]\nnothing was written\n");
  EXPECT_EQ(everything(), before);
}

TEST_F(AddCommand, adds_a_class_its_test_and_its_binding_for_a_service) {
  add({"service", "RateLimit"});
  EXPECT_NE(text("services/rate_limit.hpp").find("namespace my_shop {"), std::string::npos);
  EXPECT_NE(text("plugins/bindings.cpp").find("#include \"../services/note_store.hpp\"\n#include \"../services/rate_limit.hpp\"\n"),
            std::string::npos);
  EXPECT_NE(text("plugins/bindings.cpp").find("  services.singleton<RateLimit>();\n}\n"), std::string::npos)
      << text("plugins/bindings.cpp");
  EXPECT_NE(text("tests/rate_limit_test.cpp").find("RateLimit rate_limit;"), std::string::npos);
}

TEST_F(AddCommand, adds_a_handler_its_test_a_line_and_the_parameter_of_the_application_for_an_event) {
  EXPECT_EQ(add({"event", "sqs", "orders-queue"}),
            "new      events.hpp\n"
            "new      events.cpp\n"
            "new      handlers/handle_orders_queue.hpp\n"
            "new      handlers/handle_orders_queue.cpp\n"
            "new      tests/handle_orders_queue_test.cpp\n"
            "changed  plugins.hpp\n"
            "changed  plugins.cpp\n");
  EXPECT_NE(text("events.cpp").find("  events.on<martlet::SqsMessage>(\"orders-queue\", handler<HandleOrdersQueue>);\n}\n"),
            std::string::npos)
      << text("events.cpp");
  EXPECT_EQ(text("events.cpp").find("my_"), text("events.cpp").find("my_shop")) << text("events.cpp");
  EXPECT_NE(text("tests/handle_orders_queue_test.cpp").find("\"sqs\", {.source = \"orders-queue\""), std::string::npos);
  EXPECT_EQ(add({"event", "eventbridge", "orders/Order Placed", "--name", "Announce"}),
            "new      handlers/announce.hpp\n"
            "new      handlers/announce.cpp\n"
            "new      tests/announce_test.cpp\n"
            "changed  events.cpp\n");
  EXPECT_NE(text("events.cpp").find("events.on<martlet::EventBridgeEvent>({\"orders\", \"Order Placed\"}, handler<Announce>);"),
            std::string::npos);
  EXPECT_NE(text("handlers/announce.hpp").find("#include <martlet/events/eventbridge.hpp>"), std::string::npos);
  EXPECT_NE(text("tests/announce_test.cpp").find("success = \"null\""), std::string::npos) << text("tests/announce_test.cpp");
  add({"event", "s3", "photos"});
  EXPECT_NE(text("handlers/handle_photos.hpp").find("(const martlet::S3Notification& event)"), std::string::npos);
}

// The written files are equal to the templates, which are compiled and tested.
TEST_F(AddCommand, changes_the_application_for_an_event_to_what_the_templates_contain) {
  add({"event", "sqs", "my-source", "--name", "MyEvent"});
  const auto as_template = [&](std::string_view path) {
    for (const EmbeddedFile& file : embedded_files()) {
      if (file.path == path) return fill_in(file.bytes, {{"my_service", "my_shop"}});
    }
    return std::string();
  };
  for (const std::string path :
       {"plugins.hpp", "plugins.cpp", "events.hpp", "handlers/my_event.hpp", "handlers/my_event.cpp", "tests/my_event_test.cpp"})
    EXPECT_EQ(text(path.c_str()), as_template("events/" + path)) << path;
}

TEST_F(AddCommand, refuses_an_event_with_a_wrong_kind_or_source) {
  add({"event", "sqs", "orders-queue"});
  const std::string before = everything();
  EXPECT_EQ(
      add({"event", "sqs", "orders-queue", "--name", "Other"}, 2),
      "martlet add event: events.cpp already has a handler for sqs orders-queue; change that one [already-exists]\nnothing was written\n");
  EXPECT_EQ(add({"event", "sqss", "q"}, 2),
            "martlet add event: the kind of event \"sqss\" is not supported; choose one of these kinds: sqs, sns, eventbridge, "
            "schedule, s3, "
            "dynamodb, "
            "kinesis, kafka, logs, destination, raw [event-kind]\nnothing was written\n");
  EXPECT_EQ(add({"event", "sqs", "a\"b"}, 2),
            "martlet add event: the source \"a\"b\" is not a valid name; choose a name such as orders-queue [invalid-name]\nnothing was "
            "written\n");
  EXPECT_EQ(add({"event", "sqs"}, 2),
            "martlet add event: a kind of event and a source are required; run, for example, martlet add event sqs orders-queue "
            "[required-option]\nnothing "
            "was written\n");
  EXPECT_EQ(everything(), before);
}

TEST_F(AddCommand, refuses_an_event_if_it_does_not_recognize_the_application) {
  std::ofstream(folder_ / "plugins.cpp") << "void app(martlet::Server&) {}\n";
  EXPECT_EQ(add({"event", "sqs", "q"}, 2),
            "martlet add event: plugins.cpp doesn't have the function app(martlet::Server& server, const Settings& settings); give it "
            "martlet::Events& events as the second parameter, call add_events(events) in it, and try again "
            "[line-not-added]\nnothing was written\n");
}

TEST_F(AddCommand, adds_a_function_its_test_and_its_registration_for_a_plugin) {
  add({"plugin", "audit"});
  EXPECT_NE(text("plugins.cpp").find("#include \"plugins/audit.hpp\"\n#include \"plugins/bindings.hpp\"\n"), std::string::npos);
  EXPECT_NE(text("plugins.cpp").find("  server.plugin(audit());\n  server.plugin(routes()"), std::string::npos) << text("plugins.cpp");
}

TEST_F(AddCommand, refuses_a_part_if_a_file_of_the_service_is_missing) {
  fs::remove(folder_ / "plugins.cpp");
  EXPECT_EQ(add({"plugin", "audit"}, 2), "martlet add plugin: can't read " + (folder_ / "plugins.cpp").string() +
                                             ": No such file or directory [not-a-file]\nnothing was written\n");
  EXPECT_FALSE(fs::exists(folder_ / "plugins/audit.hpp"));
  fs::remove(folder_ / "routes.hpp");
  EXPECT_EQ(add({"plugin", "audit"}, 2), "martlet add plugin: " + folder_.string() +
                                             " contains no service with a routes.hpp; run the command in the folder that martlet new "
                                             "created, or name that folder with --dir [no-service]\nnothing was written\n");
}

}  // namespace
}  // namespace martlet::cli
