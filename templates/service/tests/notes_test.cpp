#include "service.hpp"
#include "services/note_store.hpp"

namespace my_service {
namespace {

using Notes = Service;

TEST_F(Notes, are_kept_and_found_by_their_id) {
  const martlet::Injected created = send("POST", "/notes", R"({"text":"buy tea"})");
  EXPECT_EQ(created.status, 201);
  EXPECT_EQ(created.header("location"), "/notes/1");
  EXPECT_EQ(created.payload, R"({"id":"1","text":"buy tea"})");
  EXPECT_EQ(get("/notes/1").payload, created.payload);
}

TEST_F(Notes, must_have_a_text) {
  const martlet::Injected refused = send("POST", "/notes", R"({"text":""})");
  EXPECT_EQ(refused.status, 400);
  EXPECT_EQ(refused.json().text("message"), R"("text" is not allowed to be empty)");
}

TEST_F(Notes, are_not_found_where_there_are_none) {
  EXPECT_EQ(get("/notes/7").payload, R"({"statusCode":404,"error":"Not Found","message":"No note 7"})");
}

struct FewNotes : Service {
  FewNotes() : Service({.prefix = "/v1", .notes_max = 1}) {}
};

TEST_F(FewNotes, are_refused_beyond_the_limit) {
  EXPECT_EQ(send("POST", "/v1/notes", R"({"text":"one"})").status, 201);
  EXPECT_EQ(send("POST", "/v1/notes", R"({"text":"two"})").status, 409);
}

// In place of the store: whatever a handler is given, a test can give.
struct FakeNotes final : NoteStore {
  std::optional<Note> add(const NewNote&) override { return std::nullopt; }
  std::optional<Note> find(const std::string& id) const override { return Note{id, "always there"}; }
};

TEST_F(Notes, come_from_whatever_store_there_is) {
  server().services().override<NoteStore>(std::make_shared<FakeNotes>());
  EXPECT_EQ(get("/notes/7").payload, R"({"id":"7","text":"always there"})");
}

}  // namespace
}  // namespace my_service
