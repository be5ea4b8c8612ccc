# The command line
cli-import = { $rows } แถว: ใหม่ { $drafted } เปลี่ยนแปลง { $changed } ไม่เปลี่ยนแปลง { $unchanged } ต้องแก้ไข { $refused } และไม่มีในไฟล์รายการแล้ว { $gone }
cli-import-skipped = ไม่ได้อ่านแผ่นงาน “{ $sheet }” เพราะไม่มีแถวหัวตาราง
cli-demo-both = พื้นที่ทำงานและหน้าต่างของนักวิชาการเคียงข้างกัน: { $url }
cli-demo-desk = เฉพาะพื้นที่ทำงาน: { $url }
cli-demo-chat = เฉพาะหน้าต่างของนักวิชาการ: { $url }
cli-demo-staff = เจ้าหน้าที่
cli-demo-scholar = นักวิชาการ
cli-demo-list = ไฟล์รายการตัวอย่างสำหรับนำเข้า: { $path }
cli-demo-stop = กด Ctrl-C เพื่อจบ ข้อมูลสาธิตจะถูกลบไปด้วย
